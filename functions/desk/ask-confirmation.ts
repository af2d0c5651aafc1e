import { randomInt } from 'node:crypto'
import { endpoints } from '@shared/contract'
import { askConfirmation } from '@shared/desk/contract'
import { handle } from '../http/handle'
import { getConfirmation, keepAsked } from './confirmation.store'

/** Three numbers of two digits, no two alike. */
function threeNumbers(): string[] {
  const numbers = new Set<string>()
  while (numbers.size < 3) numbers.add(String(randomInt(10, 100)))
  return [...numbers]
}

/** Asks the person's phone. Asked again under the same id, it is the same number. */
export const handler = handle(askConfirmation, async ({ body, person, now, authorise, refuse }) => {
  authorise({ kind: 'nothing' })
  const { accountId } = person
  if (!endpoints.some((one) => one.confirmed && one.name === body.for))
    return refuse('INVALID_INPUT', { for: '这一步不用在手机上确认' })
  const choices = threeNumbers()
  await keepAsked(accountId, { ...body, choices, number: choices[randomInt(3)] ?? '' }, now)
  const asked = await getConfirmation(accountId, body.confirmationId)
  if (asked?.state !== 'asked' || asked.for !== body.for) return refuse('CONFIRMATION_OVER')
  return { status: 201, body: { number: asked.number, expiresAt: asked.expiresAt } }
})
