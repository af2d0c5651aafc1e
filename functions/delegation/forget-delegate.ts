import { nameless } from '@shared/delegation/delegation'
import type { AccountId } from '@shared/ids'
import { transact, untilSaved } from '../writes/transact'
import { readLedger, recordsOfDelegate, savePart } from './delegation.store'

/**
 * Takes the name that an account gave itself out of everything it did for others. That somebody acted, when and with
 * whose consent stays with the member, to whom it belongs.
 */
export async function forgetDelegate(accountId: AccountId): Promise<void> {
  for (const { memberId, delegationId } of await recordsOfDelegate(accountId))
    await untilSaved(async () => {
      const { records } = await readLedger(memberId)
      const before = records.find((one) => one.delegationId === delegationId)
      if (!before?.delegate || before.delegate.name === '') return 'done'
      return (await transact([savePart(before, nameless(before))])) === 'done' ? 'done' : 'rerun'
    })
}
