import { listConfirmations } from '@shared/desk/contract'
import { handle } from '../http/handle'
import { listAsked } from './confirmation.store'

/** What computers ask of this person now; which number is the right one stands on the computer alone. */
export const handler = handle(listConfirmations, async ({ person, now, onDesk, authorise, refuse }) => {
  const { accountId } = person
  authorise({ kind: 'account', accountId })
  if (onDesk) return refuse('PHONE_NEEDED')
  return { status: 200, body: { confirmations: await listAsked(accountId, now) } }
})
