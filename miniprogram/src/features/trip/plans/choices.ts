import { addDays, type Day, daysBetween } from '@shared/time'
import type { FilingInput, TripView } from '@shared/trip/schema'
import { isThere } from '@shared/trip/while-away'

/** A day to choose at one tap; none: not fixed yet. */
export interface DayChoice {
  label: string
  day: Day | undefined
}

/** What can be different from what was filed. */
export type Plan = 'later' | 'longer' | 'elsewhere' | 'other'

const laterOf = (one: Day, other: Day): Day => (one >= other ? one : other)

/** Whoever meant to leave yesterday and hasn't leaves tomorrow at the earliest. */
export const laterBy = ({ leaveOn }: TripView, today: Day): DayChoice[] =>
  [
    { label: '晚一天', days: 1 },
    { label: '晚三天', days: 3 },
    { label: '晚一周', days: 7 },
  ].map(({ label, days }) => ({ label, day: addDays(laterOf(leaveOn, today), days) }))

export const longerBy = ({ returnOn, leaveOn }: TripView, today: Day): DayChoice[] => [
  ...[
    { label: '多住一周', days: 7 },
    { label: '多住一个月', days: 30 },
    { label: '多住三个月', days: 90 },
  ].map(({ label, days }) => ({ label, day: addDays(laterOf(returnOn ?? leaveOn, today), days) })),
  { label: '还没定哪天回', day: undefined },
]

/** The trip as it was filed; number and address stay where they are, unseen. */
const asFiled = ({ destination, reason, leaveOn, returnOn }: TripView): FilingInput => ({
  ...{ destination: { regionCode: destination.regionCode }, reason, leaveOn },
  ...(returnOn && { returnOn }),
})

/** The same, leaving on another day. Whoever would have been back by then stays as long as was meant. */
export function leavingOn(trip: TripView, leaveOn: Day): FilingInput {
  const { returnOn } = trip
  const back =
    returnOn && returnOn < leaveOn ? addDays(returnOn, daysBetween(trip.leaveOn, leaveOn)) : returnOn
  return { ...asFiled(trip), leaveOn, ...(back && { returnOn: back }) }
}

/** The same, returning on another day, or on one that isn't fixed yet. */
export function returningOn(trip: TripView, day: Day | undefined): FilingInput {
  const { returnOn: _before, ...rest } = asFiled(trip)
  return { ...rest, ...(day && { returnOn: day }) }
}

/** What the member can say is different, the likeliest first. */
export function possiblePlans(trip: TripView, today: Day): Plan[] {
  if (!trip.maySteps.includes('change')) return []
  if (!isThere(trip, today)) return ['later', 'other']
  return trip.returnOn ? ['longer', 'elsewhere', 'other'] : ['elsewhere', 'other']
}

export const planWords: Record<Plan, string> = {
  later: '还没走，晚几天',
  longer: '多住些日子',
  elsewhere: '换地方了',
  other: '改别的内容',
}
