import type { EventId, MemberId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { changeOrigin, changeTerms, type Terms } from '@shared/trip/of-member'
import { close, transferOut } from '@shared/trip/rules'
import { isOpen, type OpenTrip, type Trip } from '@shared/trip/trip'
import type { TripEventType } from '@shared/trip/schema'
import type { Part } from '../writes/part'
import { changeOf } from './change'
import { noOpenTripPart } from './open-trip-guard'
import { getOpenTripId, getTrip } from './trip.store'

/** What a change of a member needs to change their open trip with it. */
export interface By {
  now: Instant
  eventId: EventId
}

async function ofOpenTrip(
  memberId: MemberId,
  { now, eventId }: By,
  type: TripEventType,
  change: (trip: OpenTrip) => Trip,
): Promise<readonly Part[]> {
  const tripId = await getOpenTripId(memberId)
  const trip = tripId && (await getTrip(tripId))
  if (!trip || !isOpen(trip)) return []
  return changeOf(trip, change(trip), type, { side: 'system', eventId, now }).parts
}

/** The parts that end a member's open trip without a return; none when there is none. */
export const closeOpenTripParts = (memberId: MemberId, by: By): Promise<readonly Part[]> =>
  ofOpenTrip(memberId, by, 'trip.closed', (trip) => close(trip, by))

/** The parts by which a member's open trip ends with the transfer of the affiliation; without one, that none begins meanwhile. */
export async function transferOpenTripParts(memberId: MemberId, by: By): Promise<readonly Part[]> {
  const parts = await ofOpenTrip(memberId, by, 'trip.transferred', (trip) => transferOut(trip, by))
  return parts.length > 0 ? parts : [noOpenTripPart(memberId, 'CHANGED_MEANWHILE')]
}

/** The parts that put a member's open trip under other terms; none when there is none. */
export const openTripTermsParts = (memberId: MemberId, terms: Terms, by: By): Promise<readonly Part[]> =>
  ofOpenTrip(memberId, by, 'trip.terms_changed', (trip) => changeTerms(trip, terms))

/** The parts by which a member's open trip waits with another branch at home; none when there is none. */
export const openTripOriginParts = (
  memberId: MemberId,
  origin: Pick<OpenTrip, 'originOrgId' | 'originOrgName'>,
  by: By,
): Promise<readonly Part[]> =>
  ofOpenTrip(memberId, by, 'trip.terms_changed', (trip) => changeOrigin(trip, origin))
