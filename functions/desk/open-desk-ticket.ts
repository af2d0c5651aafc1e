import { randomBytes } from 'node:crypto'
import { deskLink } from '@shared/desk/code'
import { openDeskTicket } from '@shared/desk/contract'
import { environment } from '../environment'
import { handlePublic } from '../http/handle-public'
import { openTicket } from './ticket.store'

/** Opens a code for a computer to show. How many a second, API Gateway bounds. */
export const handler = handlePublic(openDeskTicket, async ({ body, now, newId }) => {
  const ticketId = newId('deskTicket')
  const secret = randomBytes(32).toString('base64url')
  const { expiresAt } = await openTicket({ ticketId, ...body }, secret, now)
  const code = deskLink(environment.SCAN_PREFIX, ticketId)
  return { status: 201, body: { ticketId, secret, code, expiresAt } }
})
