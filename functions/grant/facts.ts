import type { Grant } from '@shared/access/person'
import type { EventId, MemberId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { eventPart } from '../events/event.entity'
import type { Fact, FactType } from '../events/fact'
import type { Part } from '../writes/part'

/** The part that says what became of a role, and tells whom it concerns. @param memberId its holder, if a member. */
export const grantFactPart = (
  { grantId, countyId, orgId, role }: Grant,
  type: Extract<FactType, `grant.${string}`>,
  { eventId, now, memberId }: { eventId: EventId; now: Instant; memberId?: MemberId | undefined },
  tell: Fact['tell'],
): Part =>
  eventPart({
    ...{ eventId, type, countyId, at: now, aggregateId: grantId, orgId, to: role, tell },
    ...(memberId && { memberId }),
  })
