import type { ContactEntry } from '@shared/contact/schema'
import { type EventId, isId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { eventPart } from '../events/event.entity'
import type { Part } from '../writes/part'

/** The part that leaves behind what became of an entry: that there is one, and nothing of it. */
export const contactFactPart = (
  { contactId, memberId, countyId, orgId }: ContactEntry,
  type: 'contact.logged' | 'contact.struck' | 'contact.followed_up',
  { eventId, now }: { eventId: EventId; now: Instant },
): Part =>
  eventPart({
    ...{ eventId, type, countyId, at: now, aggregateId: contactId },
    ...(isId('inflow', memberId) ? { inflowId: memberId } : { memberId }),
    ...{ orgId, tell: [] },
  })
