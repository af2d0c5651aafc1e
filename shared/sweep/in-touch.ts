import { type Day, dayOf } from '../time'
import type { Trip } from '../trip/trip'
import type { Tick } from './sweep'

/** The days on which a trip shows that its member was there to be heard of. What the system did by itself isn't one. */
function daysOfTrip(trip: Trip): Day[] {
  return [
    // Written down by the branch that found it out, it is no word of theirs.
    ...(trip.onBehalf?.consent === 'none' ? [] : [dayOf(trip.filedAt)]),
    ...('saidArrivedAt' in trip && trip.saidArrivedAt ? [dayOf(trip.saidArrivedAt)] : []),
    ...('arrival' in trip ? [dayOf(trip.arrival.at)] : []),
    ...('placement' in trip ? [dayOf(trip.placement.at)] : []),
    ...('returnedOn' in trip ? [trip.returnedOn] : []),
  ]
}

/** Ways by which one has spoken with the member; what others say of them isn't a word of theirs. */
const spoken: readonly Tick['how'][] = ['phone', 'visit', 'wechat', 'self']
const isWord = ({ outcome, how }: Tick) =>
  (outcome === 'at_home' || outcome === 'away') && spoken.includes(how)

/** What is known of when somebody was last heard of; each part may be missing. */
export interface Known {
  contactOn?: Day | undefined
  /** Their newest. */
  trip?: Trip | undefined
  ticks?: readonly Tick[]
}

/**
 * The last day on which somebody was heard of: by a contact that was written down, a step of their newest trip, or a sweep
 * in which one spoke with them. Undefined when there was none, as with somebody who has just come onto the roster.
 */
export function lastHeardOn({ contactOn, trip, ticks = [] }: Known): Day | undefined {
  const days = [
    ...(contactOn ? [contactOn] : []),
    ...(trip ? daysOfTrip(trip) : []),
    ...ticks.filter(isWord).map(({ at }) => dayOf(at)),
  ]
  return days.sort().at(-1)
}
