import { isToRegister } from '@shared/trip/away-line'
import type { AwayCard } from '@shared/trip/schema'

/** What a branch looks for among those who are away. */
export const awayFilters = [
  { key: 'all', title: '全部', passes: () => true },
  { key: 'review', title: '请看一看', passes: ({ isCandidate }: AwayCard) => isCandidate },
  { key: 'contact', title: '该联系了', passes: ({ contactOverdue }: AwayCard) => contactOverdue === true },
  {
    key: 'register',
    title: '待登记',
    passes: (trip: AwayCard) => isToRegister(trip),
  },
  { key: 'home', title: '回家几天', passes: ({ homeVisit }: AwayCard) => homeVisit !== undefined },
] as const

export { isToRegister } from '@shared/trip/away-line'
