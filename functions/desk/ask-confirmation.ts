import { randomInt } from 'node:crypto'
import { grantOf, nameOfActing } from '@shared/access/person'
import { endpoints } from '@shared/contract'
import { askConfirmation } from '@shared/desk/contract'
import { requestDigest } from '@shared/desk/request-digest'
import { openConfirmations } from '@shared/desk/schema'
import { handle } from '../http/handle'
import { requestHashOf } from '../writes/idempotency'
import { aboutCall } from './about-call'
import { getConfirmation, keepAsked, listAsked } from './confirmation.store'

/** Three numbers of two digits, no two alike. */
function threeNumbers(): string[] {
  const numbers = new Set<string>()
  while (numbers.size < 3) numbers.add(String(randomInt(10, 100)))
  return [...numbers]
}

/**
 * Asks the person's phone. Asked again under the same id, it is the same number. What the call would do, and under
 * whose role, is said in the server's words: whatever runs on the computer can't say that it does something else.
 */
export const handler = handle(askConfirmation, async ({ body, person, as, tree, now, authorise, refuse }) => {
  authorise({ kind: 'nothing' })
  const { accountId } = person
  const { confirmationId, for: name, call } = body
  const endpoint = endpoints.find((one) => one.confirmed && one.name === name)
  if (!endpoint) return refuse('INVALID_INPUT', { for: '这一步不用在手机上确认' })
  const open = (await listAsked(accountId, now)).filter((one) => one.confirmationId !== confirmationId)
  if (open.length >= openConfirmations) return refuse('CONFIRMATIONS_TOO_MANY')
  const [choices, orgId] = [threeNumbers(), grantOf(as)?.orgId]
  const sent = { name, params: call.params, body: call.body, actingAs: nameOfActing(as) }
  const [digest, orgName] = [requestHashOf(requestDigest(sent)), orgId && tree.get(orgId)?.name]
  const about = await aboutCall(endpoint, call, { as, tree })
  const what = {
    ...{ confirmationId, for: name, digest, about, choices, number: choices[randomInt(3)] ?? '' },
    ...(orgName && { orgName }),
  }
  const asked = (await keepAsked(accountId, what, now)) ?? (await getConfirmation(accountId, confirmationId))
  if (asked?.state !== 'asked' || asked.for !== name || asked.digest !== digest)
    return refuse('CONFIRMATION_OVER')
  return { status: 201, body: { number: asked.number, expiresAt: asked.expiresAt } }
})
