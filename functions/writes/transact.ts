import { randomInt } from 'node:crypto'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { Refusal } from '@shared/errors'
import { documentClient } from '../table'
import { mergeParts } from './merge-parts'
import type { Part } from './part'

/** Reasons that are over in a moment. */
const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

export type Outcome = 'done' | 'rerun' | 'replay'

/**
 * Writes all parts or none.
 * @returns `rerun` when an item changed since it was read, or another transaction was at it; `replay` when
 *   this command was carried out before. The caller then loads again.
 * @throws Refusal with the code of the first part whose condition says so.
 */
export async function transact(parts: readonly Part[]): Promise<Outcome> {
  const merged = mergeParts(parts)
  try {
    await documentClient.send(new TransactWriteCommand({ TransactItems: merged.map((one) => one.write) }))
    return 'done'
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const reasons = error.CancellationReasons ?? []
    const failed = merged
      .filter((_, i) => reasons[i]?.Code === 'ConditionalCheckFailed')
      .map((one) => one.otherwise)
    if (failed.includes('replay')) return 'replay'
    if (failed.includes('rerun') || reasons.some(({ Code = '' }) => passing.has(Code))) return 'rerun'
    const code = failed[0]
    if (code && code !== 'rerun' && code !== 'replay') throw new Refusal(code)
    throw error
  }
}

/**
 * Runs load–rule–save until it is saved: again, after a short random pause, when somebody else was faster.
 * @param once one attempt.
 * @throws Refusal BUSY when eight attempts met somebody each time.
 */
export async function untilSaved<T>(once: () => Promise<T | 'rerun'>): Promise<T> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const result = await once()
    if (result !== 'rerun') return result
    await new Promise((go) => setTimeout(go, randomInt(20 * 2 ** attempt)))
  }
  throw new Refusal('BUSY')
}
