import type { ContactEntry } from '@shared/contact/schema'
import type { EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { eventPart } from '../events/event.entity'
import type { Part } from '../writes/part'

/** The part that leaves behind that a contact was written down: that there was one, and nothing of it. */
export const contactLoggedPart = (
  { contactId, memberId, countyId, orgId }: ContactEntry,
  { eventId, now }: { eventId: EventId; now: Instant },
): Part =>
  eventPart({
    ...{ eventId, type: 'contact.logged', countyId, at: now, aggregateId: contactId },
    ...{ memberId, orgId, tell: [] },
  })
