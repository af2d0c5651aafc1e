import type { County } from '@shared/county/county'
import type { EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { fallDue } from '@shared/trip/rules'
import type { Trip } from '@shared/trip/trip'
import type { Part } from '../writes/part'
import { changeOf, contextOf } from './change'

/** The parts that note a day passed in silence; none when the trip isn't due. */
export const fallDueParts = (
  trip: Trip,
  county: County,
  by: { eventId: EventId; now: Instant },
): readonly Part[] =>
  changeOf(trip, fallDue(trip, contextOf(by.now, county)), 'trip.fell_due', { side: 'system', ...by }).parts
