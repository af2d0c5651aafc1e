import type { EventId } from '@shared/ids'
import type { Letter } from '@shared/letter/letter'
import type { Instant } from '@shared/time'
import type { Trip } from '@shared/trip/trip'
import { eventPart } from '../events/event.entity'
import type { Part } from '../writes/part'

/** The part that says that a letter was written. What comes of it is said by the trip, which goes along with it. */
export const letterMadePart = (
  letter: Letter,
  { memberId }: Pick<Trip, 'memberId'>,
  { eventId, now }: { eventId: EventId; now: Instant },
): Part =>
  eventPart({
    ...{ eventId, type: 'letter.made', countyId: letter.countyId, at: now, aggregateId: letter.tripId },
    ...{ memberId, orgId: letter.fromOrgId, to: letter.state, tell: [] },
  })
