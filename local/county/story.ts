import { addDays, type Day } from '@shared/time'
import { daysAgo } from './days-ago'
import { knownPlace } from './known-place'
import type { OnBehalf } from '@shared/trip/trip'
import type { CountyPlan, Deed, PlannedFiling, Step, TripPlan } from './plan'
import type { Source } from './source'
import { retiredStories } from './retired-stories'
import { stories } from './stories'

/** The story of a trip, as one tells it: days are counted from today. */
export interface Story {
  /** Key of the member. */
  who: string
  /** Tells several trips of one person apart. */
  trip?: string
  /** County-level region code, and an address if told. */
  to: [regionCode: string, address?: string]
  why: string
  /** Days from today. */
  leaves: number
  /** Days from today; absent: not fixed. */
  returns?: number
  /** How many days ago, and at what time. */
  filed: [days: number, clock: string]
  /** The branch wrote it down, when it was told so. */
  onBehalf?: OnBehalf
  /** Key of whom they leave with, whose trip is the only one of theirs. */
  together?: string
  /** What was done, how many days ago, at what time, and whether by the organisation above the branch. */
  then?: [deed: Deed, days: number, clock: string, by?: 'superior'][]
}

/** Who goes where, why and when. */
export type Told = Pick<Story, 'who' | 'to' | 'why' | 'leaves' | 'returns'>

/** The trips of the people of the small demo, as they stand on that day. */
export function tellStories(plans: readonly CountyPlan[], source: Source, today: Day): TripPlan[] {
  const stations = plans.flatMap((plan) => plan.stations)
  const orgs = plans.flatMap((plan) => plan.orgs)
  const members = plans.flatMap((plan) => plan.members)
  const routeTo = (key: string): Deed => ({
    does: 'route',
    to: find(stations, 'stationId', source.id('station', key)),
  })
  const placeInto = (key: string): Deed => ({
    does: 'place',
    into: find(orgs, 'orgId', source.id('org', key)),
  })

  const filingOf = ({ who, to, why, leaves, returns }: Told): PlannedFiling => {
    const [regionCode, address] = to
    const { phone } = find(members, 'memberId', source.id('member', who))
    return {
      destination: { regionCode, place: knownPlace(regionCode), ...(address !== undefined && { address }) },
      ...{ reason: why, leaveOn: addDays(today, leaves), phone },
      ...(returns !== undefined && { returnOn: addDays(today, returns) }),
    }
  }
  const toBranch = (key: string): Deed => ({
    does: 'route_to_branch',
    to: find(orgs, 'orgId', source.id('org', key)),
  })
  const moveOn = (told: Told): Deed => ({ does: 'move_on', filing: filingOf(told) })
  const tripIdOf = (who: string, trip = 'trip') => source.id('trip', `${who} ${trip}`)

  const all = [
    ...stories({ routeTo, placeInto }, today),
    ...retiredStories(
      { routeTo, placeInto, toBranch, moveOn, accountOf: (key) => source.id('account', key) },
      today,
    ),
  ]
  return all.map((story) => {
    const { who, trip, filed, onBehalf, together, then = [] } = story
    const steps = then.map(([deed, days, clock, by]): Step => ({
      ...deed,
      at: daysAgo(today, days, clock),
      ...(by && { bySuperior: true }),
    }))
    return {
      ...{ tripId: tripIdOf(who, trip), filedAt: daysAgo(today, ...filed), filing: filingOf(story), steps },
      member: find(members, 'memberId', source.id('member', who)),
      ...(onBehalf && { onBehalf }),
      ...(together !== undefined && { together: tripIdOf(together) }),
    }
  })
}

function find<T, K extends keyof T>(all: readonly T[], key: K, wanted: T[K]): T {
  const found = all.find((one) => one[key] === wanted)
  if (found === undefined) throw new Error(`no ${String(key)} ${String(wanted)} in the demo`)
  return found
}
