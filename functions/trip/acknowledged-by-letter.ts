import type { County } from '@shared/county/county'
import type { EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { acknowledge } from '@shared/trip/rules'
import type { Trip, TripIn } from '@shared/trip/trip'
import type { Part } from '../writes/part'
import { changeOf, contextOf } from './change'

/** The parts by which an organisation outside the system takes a member in, by the letter's form. */
export const acknowledgedByLetterParts = (
  trip: Trip,
  taker: Omit<TripIn<'hosted'>['placement'], 'at' | 'orgId'>,
  county: County,
  by: { eventId: EventId; now: Instant },
): readonly Part[] =>
  changeOf(trip, acknowledge(trip, taker, 'by_letter', contextOf(by.now, county)), 'trip.acknowledged', {
    ...{ side: 'host', ...by },
  }).parts
