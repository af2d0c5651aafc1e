import { confirm } from '@shared/desk/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { answerPart, getConfirmation } from './confirmation.store'

/** Says yes by the number on the computer. One guess: another number ends it, and the person is told so. */
export const handler = handle(confirm, async (request) => {
  const { params, body, person, now, onDesk, authorise, refuse } = request
  const { accountId } = person
  const receipt = await command(confirm, request, async () => {
    authorise({ kind: 'account', accountId })
    if (onDesk) return refuse('PHONE_NEEDED')
    const { confirmationId } = params
    const asked = (await getConfirmation(accountId, confirmationId)) ?? refuse('CONFIRMATION_OVER')
    const state = asked.number === body.number ? 'confirmed' : 'ended'
    return {
      receipt: { id: confirmationId, version: 1, state, at: now },
      parts: [answerPart(accountId, confirmationId, state, now)],
    }
  })
  return { status: 200, body: receipt }
})
