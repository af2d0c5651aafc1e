import { refuseDeskTicket } from '@shared/desk/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getTicket, refusePart } from './ticket.store'

/** 不是我: the code is over at once, and the computer says so. */
export const handler = handle(refuseDeskTicket, async (request) => {
  const { params, now, onDesk, authorise, refuse } = request
  const receipt = await command(refuseDeskTicket, request, async () => {
    authorise({ kind: 'nothing' })
    if (onDesk) return refuse('PHONE_NEEDED')
    const { ticketId } = (await getTicket(params.ticketId)) ?? refuse('DESK_TICKET_OVER')
    return {
      receipt: { id: ticketId, version: 1, state: 'refused', at: now },
      parts: [refusePart(ticketId, now)],
    }
  })
  return { status: 200, body: receipt }
})
