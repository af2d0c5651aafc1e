import type { Reported } from '@shared/community-report/rules'
import type { InServiceMember } from '@shared/community/schema'
import type { EventId, OrgId } from '@shared/ids'
import type { NoticeCode } from '@shared/notice/schema'
import type { Instant } from '@shared/time'
import { saveInServiceMemberParts } from '../community/door'
import { eventPart } from '../events/event.entity'
import type { Fact } from '../events/fact'
import type { Decision } from '../http/command'
import type { Part } from '../writes/part'

interface Step {
  type: Extract<Fact['type'], `communityReport.${string}`>
  /** Who answers for the place. */
  orgId: OrgId
  /** The one side that has to know of it, and with which sentence. */
  tell?: { whom: 'member' | 'org'; code: NoticeCode }
  eventId: EventId
  now: Instant
  /** What it means that the row isn't as it was read. */
  otherwise?: Part['otherwise']
}

/** What a step of a report writes and answers. */
export function reported(
  before: InServiceMember | undefined,
  after: Reported,
  { type, orgId, tell, eventId, now, otherwise }: Step,
): Decision {
  const { inServiceId, version, memberId, countyId, report } = after
  const recipient = tell?.whom === 'org' ? orgId : memberId
  return {
    receipt: { id: inServiceId, version, state: report.state, at: now },
    parts: [
      ...saveInServiceMemberParts(before, after, otherwise),
      eventPart({
        ...{ type, eventId, countyId, orgId, at: now, aggregateId: inServiceId, to: report.state },
        ...(memberId && { memberId }),
        tell: tell && recipient ? [{ recipient, code: tell.code }] : [],
      }),
    ],
  }
}
