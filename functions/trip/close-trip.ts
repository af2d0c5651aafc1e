import type { EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { close } from '@shared/trip/rules'
import type { Trip } from '@shared/trip/trip'
import type { Part } from '../writes/part'
import { changeOf } from './change'

/**
 * The parts that close a trip for a reason that lies outside it, whatever its state; none when it is closed already.
 * Whoever closes it tells the branch why; the host is told by the trip's own event.
 */
export const closeTripParts = (trip: Trip, by: { eventId: EventId; now: Instant }): readonly Part[] =>
  changeOf(trip, close(trip, by), 'trip.closed', { side: 'system', ...by }).parts
