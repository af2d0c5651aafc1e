import { randomInt } from 'node:crypto'
import { grantOf } from '@shared/access/person'
import { endpoints } from '@shared/contract'
import { askConfirmation } from '@shared/desk/contract'
import { openConfirmations } from '@shared/desk/schema'
import { handle } from '../http/handle'
import { requestHashOf } from '../writes/idempotency'
import { getConfirmation, keepAsked, listAsked } from './confirmation.store'

/** Three numbers of two digits, no two alike. */
function threeNumbers(): string[] {
  const numbers = new Set<string>()
  while (numbers.size < 3) numbers.add(String(randomInt(10, 100)))
  return [...numbers]
}

/**
 * Asks the person's phone. Asked again under the same id, it is the same number. Under whose role the computer acts is
 * said in the server's words; what the page says of its doing is said to be the page's.
 */
export const handler = handle(askConfirmation, async ({ body, person, as, tree, now, authorise, refuse }) => {
  authorise({ kind: 'nothing' })
  const { accountId } = person
  if (!endpoints.some((one) => one.confirmed && one.name === body.for))
    return refuse('INVALID_INPUT', { for: '这一步不用在手机上确认' })
  const { confirmationId } = body
  const open = (await listAsked(accountId, now)).filter((one) => one.confirmationId !== confirmationId)
  if (open.length >= openConfirmations) return refuse('CONFIRMATIONS_TOO_MANY')
  const [choices, digest, orgId] = [threeNumbers(), requestHashOf(body.digest), grantOf(as)?.orgId]
  const orgName = orgId && tree.get(orgId)?.name
  const what = { ...body, digest, ...(orgName && { orgName }), choices, number: choices[randomInt(3)] ?? '' }
  const asked = (await keepAsked(accountId, what, now)) ?? (await getConfirmation(accountId, confirmationId))
  if (asked?.state !== 'asked' || asked.for !== body.for || asked.digest !== digest)
    return refuse('CONFIRMATION_OVER')
  return { status: 201, body: { number: asked.number, expiresAt: asked.expiresAt } }
})
