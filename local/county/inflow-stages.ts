/** How far somebody from elsewhere has come with their registration. */
export const inflowStages = ['new', 'returned', 'verified', 'placed', 'told', 'leaving'] as const
export type InflowStage = (typeof inflowStages)[number]

/** Where most are: of forty, one in each, eight placed, and of the others the branch at home has been told. */
export const usualStages: readonly InflowStage[] = [
  ...inflowStages,
  ...Array.from({ length: 8 }, () => 'placed' as const),
  ...Array.from({ length: 26 }, () => 'told' as const),
]
