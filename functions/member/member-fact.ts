import type { EventId } from '@shared/ids'
import type { Member } from '@shared/member/member'
import type { Instant } from '@shared/time'
import { eventPart } from '../events/event.entity'
import type { Fact, FactType } from '../events/fact'
import type { Part } from '../writes/part'

/** What happened to a member, beside who and when. */
export interface Happened {
  type: Extract<FactType, `member.${string}`>
  /** Of which organisation the notices speak; their branch unless said. */
  orgId?: Fact['orgId']
  fields?: readonly string[]
  /** On which account they acted until now. */
  accountId?: Fact['accountId']
  tell?: Fact['tell']
}

/** The part that says what happened to a member, in ids and codes. */
export function memberFactPart(
  before: Member | undefined,
  after: Member,
  { type, orgId = after.orgId, fields, accountId, tell = [] }: Happened,
  by: { eventId: EventId; now: Instant },
): Part {
  const { memberId, countyId, state } = after
  return eventPart({
    ...{ eventId: by.eventId, type, countyId, at: by.now, aggregateId: memberId, memberId, orgId, tell },
    ...(before && { from: before.state }),
    to: state,
    ...(fields && { fields: [...fields] }),
    ...(accountId && { accountId }),
  })
}
