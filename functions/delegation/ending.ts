import { type DelegationRecord, ended, takesPlace } from '@shared/delegation/delegation'
import type { AccountId, EventId, MemberId, OrgId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { actsForNoLongerPart, getPerson } from '../account/door'
import type { Decision } from '../http/command'
import type { Part } from '../writes/part'
import { readLedger, savePart, spendCodePart, takePlacePart } from './delegation.store'
import { factPart } from './facts'

interface Ending {
  now: Instant
  newId: (kind: 'event') => EventId
  /** Who ends it; absent when it ends by itself, with a death. */
  by?: AccountId
  /** The organisation that is told. */
  orgId?: OrgId | undefined
  /** Nobody is told when the member has died. */
  silently?: boolean
}

/** The parts after which somebody may no longer act for a member. */
export function endParts(before: DelegationRecord, { now, newId, by, orgId, silently }: Ending): Part[] {
  const after = ended(before, by, now)
  const codes = { member: 'delegation_ended', branch: 'delegation_ended_for' } as const
  return [
    savePart(before, after),
    ...(before.delegate ? [actsForNoLongerPart(before.delegate.accountId, before.delegationId)] : []),
    ...(before.state === 'offered' ? [spendCodePart(before.codeHash)] : []),
    ...(before.slipHash === undefined ? [] : [spendCodePart(before.slipHash)]),
    factPart(
      after,
      'delegation.ended',
      orgId,
      { eventId: newId('event'), now },
      // What nobody had taken on is no news.
      silently === true || before.state === 'offered' ? undefined : codes,
    ),
  ]
}

/** Ends one; one that has ended is left as it is. */
export function end(before: DelegationRecord, ending: Ending): Decision {
  const over = before.state === 'ended'
  return {
    receipt: {
      id: before.delegationId,
      version: over ? before.version : before.version + 1,
      ...{ state: 'ended', at: ending.now },
    },
    parts: over ? [] : endParts(before, ending),
  }
}

/**
 * The parts that end whatever others do for a member who has died, and close the way to anything new. They stand in
 * the transaction that confirms the death.
 */
export async function endAllDelegationsParts(
  memberId: MemberId,
  ending: Pick<Ending, 'now' | 'newId'>,
): Promise<Part[]> {
  const { records, taken } = await readLedger(memberId)
  const open = records.filter((one) => takesPlace(one, ending.now))
  if (open.length === 0) return []
  return [
    takePlacePart(memberId, taken),
    ...open.flatMap((one) => endParts(one, { ...ending, silently: true })),
  ]
}

/** The parts that end what an account does for others, when whom it was bound to has died or it is closed. */
export async function endAllActingParts(
  accountId: AccountId,
  ending: Pick<Ending, 'now' | 'newId'>,
): Promise<Part[]> {
  const person = await getPerson(accountId, ending.now)
  const parts = (person?.delegations ?? []).map(async ({ memberId, delegationId }) => {
    const { records } = await readLedger(memberId)
    const record = records.find((one) => one.delegationId === delegationId && one.state === 'active')
    return record ? endParts(record, ending) : []
  })
  return (await Promise.all(parts)).flat()
}
