import type { OrgNode } from './schema'

/** So many full members make a branch: docs/rules.md#mobile-member-branches. */
export const fewestInBranch = 3

/** How many take part in a mobile-member branch, by the way in which they came. */
export interface MobileBranchCount {
  /** Who has it as host of their trip. */
  travelling: number
  /** Who is from elsewhere and was placed in it. */
  fromElsewhere: number
}

export const isMobileBranch = ({ level, type }: Pick<OrgNode, 'level' | 'type'>): boolean =>
  level === 'branch' && type === 'mobile'

/** Are there enough? A person decides what follows; the system closes nothing. */
export const isEnough = ({ travelling, fromElsewhere }: MobileBranchCount): boolean =>
  travelling + fromElsewhere >= fewestInBranch
