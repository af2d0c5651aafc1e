import type { DelegationRecord } from '@shared/delegation/delegation'
import type { EventId, OrgId } from '@shared/ids'
import type { NoticeCode } from '@shared/notice/schema'
import type { Instant } from '@shared/time'
import { eventPart } from '../events/event.entity'
import type { FactType } from '../events/fact'
import type { Part } from '../writes/part'

/** Whoever keeps in touch with the member: their branch, or the committee that has taken over. */
export const answerableFor = ({ orgId, heldBy }: { orgId: OrgId; heldBy?: OrgId | undefined }): OrgId =>
  heldBy ?? orgId

/** The part that says what became of a delegation, and tells the member and who answers for them. */
export function factPart(
  record: DelegationRecord,
  type: Extract<FactType, `delegation.${string}`>,
  orgId: OrgId | undefined,
  by: { eventId: EventId; now: Instant },
  codes?: { member: NoticeCode; branch: NoticeCode },
): Part {
  const { delegationId, memberId, countyId, state } = record
  const tell = codes
    ? [
        { recipient: memberId, code: codes.member },
        ...(orgId ? [{ recipient: orgId, code: codes.branch }] : []),
      ]
    : []
  return eventPart({
    ...{ eventId: by.eventId, type, countyId, at: by.now, aggregateId: delegationId, memberId },
    ...(orgId && { orgId }),
    ...{ to: state, tell },
  })
}
