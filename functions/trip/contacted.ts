import type { ActingAs } from '@shared/access/person'
import type { County } from '@shared/county/county'
import type { EventId, MemberId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { atHour, type Day, dayOf, type Instant } from '@shared/time'
import { allows } from '@shared/trip/rules'
import { contacted } from '@shared/trip/while-away'
import type { Part } from '../writes/part'
import { changeOf, contextOf, sideOf } from './change'
import { getOpenTripId, getTrip } from './trip.store'

/**
 * The parts by which a member's open trip is due again so long after somebody was in touch; none when there is none, when
 * it waits for somebody, or when it is due later anyway.
 * @param on the day of the contact, which may have been written down later.
 */
export async function contactedParts(
  memberId: MemberId,
  on: Day,
  county: County,
  { as, tree, now, eventId }: { as: ActingAs; tree: OrgTree; now: Instant; eventId: EventId },
): Promise<readonly Part[]> {
  const tripId = await getOpenTripId(memberId)
  const trip = tripId && (await getTrip(tripId))
  if (!trip || !allows(trip, 'log_contact')) return []
  const after = contacted(trip, contextOf(atHour(on, 12), county), dayOf(now))
  return changeOf(trip, after, 'trip.contacted', { side: sideOf(trip, as, tree), eventId, now }).parts
}
