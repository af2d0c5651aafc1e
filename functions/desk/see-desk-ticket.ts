import { seeDeskTicket } from '@shared/desk/contract'
import { handle } from '../http/handle'
import { getTicket, markSeen, stateOf } from './ticket.store'

/** What a scanned code would do; the computer learns that somebody is looking. */
export const handler = handle(seeDeskTicket, async ({ params, now, onDesk, authorise, refuse }) => {
  authorise({ kind: 'nothing' })
  if (onDesk) return refuse('PHONE_NEEDED')
  const ticket = (await getTicket(params.ticketId)) ?? refuse('DESK_TICKET_OVER')
  const state = stateOf(ticket, now)
  if (state === 'expired' || state === 'refused') return refuse('DESK_TICKET_OVER')
  await markSeen(ticket.ticketId)
  const { ticketId, browser, system, openedAt, expiresAt } = ticket
  return { status: 200, body: { ticketId, state, browser, system, openedAt, expiresAt } }
})
