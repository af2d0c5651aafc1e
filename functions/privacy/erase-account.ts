import type { AccountId, Id, IdKind } from '@shared/ids'
import type { Instant } from '@shared/time'
import { countyIdOf } from '../account/door'
import { auditPart } from '../audit/door'
import { getCounty } from '../county/door'
import { transact, untilSaved } from '../writes/transact'
import { erasureOf, eraseParts } from './erase'
import { rememberErasure } from './erasure'
import { finishNow } from './finish-now'

/**
 * Erases whoever stands behind an account, when they have said so elsewhere than here.
 * @throws Refusal BUSY; ObjectStoreError when it could not be remembered: then nothing is erased.
 */
export async function eraseAccount(
  accountId: AccountId,
  by: {
    now: Instant
    requestId: string
    newId: <K extends IdKind>(kind: K) => Id<K>
  },
): Promise<void> {
  const { now, requestId, newId } = by
  const asked = { erasureId: newId('erasure'), at: now, why: 'cancelled_in_wechat', accountId } as const
  // Afterwards nothing says any more in whose log it belongs.
  const countyId = await countyIdOf(accountId)
  const county = countyId && (await getCounty(countyId)).county
  const erasure = await untilSaved(async () => {
    const one = await erasureOf(asked)
    await rememberErasure(one)
    const audit = auditPart({
      ...{ subjectId: one.memberId ?? accountId, at: now, requestId, action: 'data.erase' },
      ...{ accountId, actingAs: 'self', county },
    })
    const outcome = await transact([...(await eraseParts(one, { now, newId })), audit])
    return outcome === 'done' ? one : 'rerun'
  })
  await finishNow(erasure)
}
