import type { Day } from '../time'
import type { OpenTrip } from './trip'

/** Where somebody with an open trip is: not gone yet, away, home for some days, or said to be back. */
export const awayKinds = ['to_leave', 'away', 'home_for_days', 'return_reported'] as const
export type AwayKind = (typeof awayKinds)[number]

const isGone = (trip: OpenTrip, today: Day): boolean =>
  trip.leaveOn <= today ||
  trip.legs !== undefined ||
  trip.state === 'checked_in' ||
  trip.state === 'hosted' ||
  (trip.state === 'routed' && trip.saidArrivedAt !== undefined)

/** What an open trip says of where the member is on that day. */
export function awayAs(trip: OpenTrip, today: Day): AwayKind {
  if (trip.state === 'return_reported') return 'return_reported'
  if (!isGone(trip, today)) return 'to_leave'
  const { homeVisit } = trip
  return homeVisit && homeVisit.from <= today && today <= homeVisit.until ? 'home_for_days' : 'away'
}
