import { readDeskTicket } from '@shared/desk/contract'
import type { Instant } from '@shared/time'
import { deskSession } from '../account/door'
import { handlePublic } from '../http/handle-public'
import { transact } from '../writes/transact'
import { getTicket, isItsSecret, stateOf, type Ticket, usePart } from './ticket.store'

/** Makes the session and gives it away; undefined when another poll of the page was faster. */
async function giveSession({ ticketId, accountId, actingAs, approvedAt }: Ticket) {
  if (!accountId || !actingAs || !approvedAt) throw new Error('a ticket approved by nobody')
  const { part, token, expiresAt } = deskSession({ accountId, actingAs }, approvedAt)
  const outcome = await transact([usePart(ticketId), part])
  return outcome === 'done' ? { token, expiresAt, actingAs } : undefined
}

async function answerOf(ticket: Ticket, now: Instant) {
  const state = stateOf(ticket, now)
  const session = state === 'approved' ? await giveSession(ticket) : undefined
  return { state, ...(session && { session }) }
}

/** Where the code stands. Whoever hasn't its secret isn't told whether there is such a code. */
export const handler = handlePublic(readDeskTicket, async ({ params, body, now, refuse }) => {
  const ticket = await getTicket(params.ticketId)
  if (!ticket || !isItsSecret(ticket, body.secret)) return refuse('NOT_FOUND')
  return { status: 200, body: await answerOf(ticket, now) }
})
