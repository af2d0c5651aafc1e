import type { EventId } from '@shared/ids'
import type { Letter } from '@shared/letter/letter'
import type { Instant } from '@shared/time'
import type { Trip } from '@shared/trip/trip'
import { originOf } from '@shared/trip/rules'
import { eventPart } from '../events/event.entity'
import type { FactType } from '../events/fact'
import type { Part } from '../writes/part'

/** The part that says what happened to a letter; the branch is told when it is its turn. */
export const letterFactPart = (
  letter: Letter,
  trip: Trip,
  type: Extract<FactType, `letter.${string}`>,
  by: { eventId: EventId; now: Instant },
): Part =>
  eventPart({
    ...{ eventId: by.eventId, type, countyId: letter.countyId, at: by.now, aggregateId: letter.tripId },
    ...{ memberId: trip.memberId, orgId: letter.fromOrgId, to: letter.state },
    tell: type === 'letter.answered' ? [{ recipient: originOf(trip), code: 'letter_answered' as const }] : [],
  })
