import { grantOf } from '@shared/access/person'
import { approveDeskTicket } from '@shared/desk/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { approvePart, getTicket } from './ticket.store'

/** Lets a computer in, under the role that the phone acts as. */
export const handler = handle(approveDeskTicket, async (request) => {
  const { params, person, as, now, onDesk, authorise, refuse } = request
  const receipt = await command(approveDeskTicket, request, async () => {
    authorise({ kind: 'nothing' })
    if (onDesk) return refuse('PHONE_NEEDED')
    const grant = grantOf(as) ?? refuse('DESK_NEEDS_ROLE')
    const { ticketId } = (await getTicket(params.ticketId)) ?? refuse('DESK_TICKET_OVER')
    const { accountId } = person
    return {
      receipt: { id: ticketId, version: 1, state: 'approved', at: now },
      parts: [approvePart(ticketId, { accountId, actingAs: grant.grantId, now })],
    }
  })
  return { status: 200, body: receipt }
})
