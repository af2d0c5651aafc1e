import { readConfirmation } from '@shared/desk/contract'
import { handle } from '../http/handle'
import { getConfirmation } from './confirmation.store'

/** Where a confirmation stands, for the computer that waits for it. */
export const handler = handle(readConfirmation, async ({ params, person, now, authorise, refuse }) => {
  const { accountId } = person
  authorise({ kind: 'account', accountId })
  const asked = (await getConfirmation(accountId, params.confirmationId)) ?? refuse('NOT_FOUND')
  const isOver = asked.expiresAt <= now || asked.state === 'used'
  return { status: 200, body: { state: isOver ? 'ended' : asked.state } }
})
