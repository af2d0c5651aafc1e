import type { AwayCard } from '@shared/trip/schema'

/** What a branch looks for among those who are away. */
export const awayFilters = [
  { key: 'all', title: '全部', passes: () => true },
  { key: 'review', title: '请看一看', passes: ({ isCandidate }: AwayCard) => isCandidate },
  { key: 'contact', title: '该联系了', passes: ({ contactOverdue }: AwayCard) => contactOverdue === true },
  {
    key: 'register',
    title: '待登记',
    passes: ({ mobileSince, nationalOn }: AwayCard) => mobileSince !== undefined && nationalOn === undefined,
  },
  { key: 'home', title: '回家几天', passes: ({ homeVisit }: AwayCard) => homeVisit !== undefined },
] as const

/** Confirmed by a person as a mobile member, and not written into the national register. */
export const isToRegister = awayFilters[3].passes
