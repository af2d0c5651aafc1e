import type { EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import type { OpenTrip } from '@shared/trip/trip'
import type { Part } from '../writes/part'
import { changeOf } from './change'

/** The parts that keep a trip as a ledger has it: a new one takes the member's guard, one that is open is put right. */
export const bringInParts = (
  before: OpenTrip | undefined,
  after: OpenTrip,
  by: { eventId: EventId; now: Instant },
): readonly Part[] => changeOf(before, after, 'trip.brought_in', { side: 'system', ...by }).parts
