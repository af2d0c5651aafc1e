import { addDays, type Day } from '@shared/time'
import type { TripState } from '@shared/trip/trip'
import type { OrgNode } from '@shared/org/tree'
import type { StoredStation } from '../../functions/station/door'
import { daysAgo } from './days-ago'
import type { Deed, Step, TripPlan } from './plan'
import type { Chance } from './source'

/** The station that takes somebody in, and its branch of mobile members. */
export interface Refuge {
  station: StoredStation
  branch: OrgNode
}

const routedTo = ({ station }: Refuge): Deed[] => [{ does: 'register' }, { does: 'route', to: station }]
const takenIn = (refuge: Refuge): Deed[] => [
  ...routedTo(refuge),
  { does: 'check_in' },
  { does: 'place', into: refuge.branch },
]

/** The deeds that lead to a state. */
const deedsTo: Record<TripState, (refuge: Refuge) => Deed[]> = {
  filed: () => [],
  returned_for_completion: () => [{ does: 'return_for_completion', reason: '请写清到了住在哪里' }],
  registered: () => [{ does: 'register' }],
  origin_managed: () => [{ does: 'register' }, { does: 'manage_at_origin' }],
  routed: routedTo,
  checked_in: (refuge) => [...routedTo(refuge), { does: 'check_in' }],
  hosted: takenIn,
  return_reported: (refuge) => [...takenIn(refuge), { does: 'report_return' }],
  archived: (refuge) => [...takenIn(refuge), { does: 'report_return' }, { does: 'archive' }],
  withdrawn: () => [{ does: 'withdraw' }],
  transferred: takenIn,
}

/** How many days ago a trip came into its state: nobody is taken for silent whose day hasn't come yet. */
const since: Record<TripState, [min: number, max: number]> = {
  filed: [1, 3],
  returned_for_completion: [1, 3],
  registered: [1, 3],
  origin_managed: [2, 88],
  routed: [1, 6],
  checked_in: [1, 6],
  hosted: [2, 88],
  return_reported: [1, 3],
  archived: [5, 200],
  withdrawn: [3, 100],
  transferred: [5, 200],
}

/** How many days a deed came after the one before. */
const after: Partial<Record<Deed['does'], [min: number, max: number]>> = {
  check_in: [2, 6],
  place: [0, 3],
  report_return: [20, 70],
  withdraw: [1, 3],
}

/** What a life needs of a filing: when it was made, and the dates that it named. */
export type Life = Pick<TripPlan, 'filedAt' | 'steps'> & { leaveOn: Day; returnOn?: Day }

/** A plausible course of a trip that is in that state today. Some are late: one in twenty that wait for staff. */
export function lifeTo(state: TripState, refuge: Refuge, chance: Chance, today: Day): Life {
  const deeds = deedsTo[state](refuge)
  const isLate = since[state][1] < 10 && chance.happens(0.05)
  const ages = [chance.between(...since[state]) + (isLate ? chance.between(4, 9) : 0)]
  for (const { does } of [...deeds].reverse())
    ages.unshift((ages[0] ?? 0) + chance.between(...(after[does] ?? [0, 2])))
  // Later in the day for each step, so that several on one day keep their order.
  const at = (i: number) => daysAgo(today, ages[i] ?? 0, `${8 + i}:${chance.between(0, 59)}`)
  const steps = deeds.map((deed, i): Step => ({ ...deed, at: at(i + 1) }))

  const arrived = deeds.findIndex(({ does }) => does === 'check_in' || does === 'manage_at_origin')
  const leftAgo = arrived < 0 ? -chance.between(1, 14) : (ages[arrived + 1] ?? 0) + chance.between(0, 2)
  return {
    filedAt: at(0),
    steps,
    leaveOn: addDays(today, -leftAgo),
    ...(isOpenState(state) && chance.happens(0.5) && { returnOn: addDays(today, chance.between(20, 150)) }),
  }
}

const isOpenState = (state: TripState) => state !== 'archived' && state !== 'withdrawn'
