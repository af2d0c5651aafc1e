import type { Subject } from '@shared/access/can'
import type { MemberId } from '@shared/ids'
import { getOpenTripId, getTrip } from './trip.store'
import { subjectOf } from './views'

/** A member's open trip as `can()` knows it, for who stands to them by it alone; undefined when they have none. */
export async function openTripSubject(memberId: MemberId): Promise<Subject | undefined> {
  const tripId = await getOpenTripId(memberId)
  const trip = tripId && (await getTrip(tripId))
  return trip && subjectOf(trip)
}
