import type { Endpoint } from '@shared/endpoint'
import { nameOfActing } from '@shared/access/person'
import { Refusal } from '@shared/errors'
import type { Receipt } from '@shared/receipt'
import { auditPart } from '../audit/door'
import { type CommandKey, recallReceipt, rememberPart } from '../writes/idempotency'
import type { Part } from '../writes/part'
import { transact, untilSaved } from '../writes/transact'
import type { Request } from './handle'
import { idempotencyKey } from './idempotency-key'

/** What one attempt of a command comes to: what to write, and what to answer. No parts: nothing changed. */
export interface Decision {
  receipt: Receipt
  parts: readonly Part[]
  /** What is done lies outside the table, and is written into the log all the same. */
  isLogged?: boolean
}

function commandKey<E extends Endpoint>(endpoint: E, request: Request<E>): CommandKey {
  const { params, event, as } = request
  // The body as it was sent: a later release may read the same bytes otherwise.
  const asked = [endpoint.name, params, event.body ?? '', nameOfActing(as)]
  return { accountId: request.person.accountId, key: idempotencyKey(event), request: asked }
}

/**
 * Carries out a command once, however often it is sent: the change, its event, the audit row and the record
 * of the idempotency key are one transaction. A resend gets the first receipt.
 *
 * @param decide loads, asks the rule and says what to write; run again when somebody was faster.
 * @throws Refusal of the rule, of a guard, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED, BUSY.
 */
export async function command<E extends Endpoint>(
  endpoint: E,
  request: Request<E>,
  decide: () => Promise<Decision>,
): Promise<Receipt> {
  const key = commandKey(endpoint, request)
  return untilSaved(async () => {
    try {
      const { receipt, parts, isLogged = false } = await decide()
      const audit = (): Part =>
        auditPart({
          subjectId: receipt.id,
          at: request.now,
          requestId: request.requestId,
          action: request.action,
          accountId: request.person.accountId,
          actingAs: nameOfActing(request.as),
          county: request.county,
        })
      // What changed nothing leaves no trace but its key.
      const written = parts.length > 0 || isLogged ? [...parts, audit()] : []
      const outcome = await transact([rememberPart(key, receipt, request.now), ...written])
      if (outcome === 'done') return receipt
      return outcome === 'replay' ? ((await recallReceipt(key)) ?? 'rerun') : 'rerun'
    } catch (error) {
      // A resend meets the rule before it meets its own record: what it did may no longer be possible.
      const before = error instanceof Refusal ? await recallReceipt(key) : undefined
      if (before) {
        request.answersAgain()
        return before
      }
      throw error
    }
  })
}
