import type * as v from 'valibot'
import { type DelegationRecord, mayExpireOn, takesPlace } from '@shared/delegation/delegation'
import { type agreementSchema, codeLastsHours, mostDelegates } from '@shared/delegation/schema'
import { Refusal } from '@shared/errors'
import { type EventId } from '@shared/ids'
import { instant, type Instant, msOf } from '@shared/time'
import type { Decision } from '../http/command'
import type { Member } from '../member/door'
import { answerableFor, factPart } from './facts'
import { codePart, digestOf, readLedger, savePart, takePlacePart } from './delegation.store'

/**
 * Asks somebody, whoever brings the code, to act for a member.
 * @throws Refusal EXPIRY_IMPOSSIBLE, DELEGATES_FULL, NOT_FOUND when the member is no longer on the roster.
 */
export async function offer(
  member: Member,
  agreement: v.InferOutput<typeof agreementSchema>,
  consent: DelegationRecord['consent'],
  by: { now: Instant; eventId: EventId; slip?: string },
): Promise<Decision> {
  const { now, slip } = by
  const { code, ...agreed } = agreement
  if (!mayExpireOn(agreed.expiresOn, now)) throw new Refusal('EXPIRY_IMPOSSIBLE')
  if (member.state !== 'active' || member.death) throw new Refusal('NOT_FOUND')
  const ledger = await readLedger(member.memberId)
  if (ledger.records.filter((one) => takesPlace(one, now)).length >= mostDelegates)
    throw new Refusal('DELEGATES_FULL')
  const record: DelegationRecord = {
    ...agreed,
    ...{ memberId: member.memberId, countyId: member.countyId, version: 1, state: 'offered', consent },
    ...{ offeredAt: now, codeUntil: instant(msOf(now) + codeLastsHours * 3_600_000) },
    codeHash: digestOf(code),
    ...(slip !== undefined && { slipHash: digestOf(slip) }),
  }
  return {
    receipt: { id: record.delegationId, version: 1, state: 'offered', at: now },
    parts: [
      savePart(undefined, record),
      takePlacePart(member.memberId, ledger.taken),
      codePart(record, 'accept', record.codeHash),
      ...(record.slipHash === undefined ? [] : [codePart(record, 'end', record.slipHash)]),
      factPart(record, 'delegation.offered', answerableFor(member), by),
    ],
  }
}
