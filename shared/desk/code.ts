import { type DeskTicketId, isId } from '../ids'

/**
 * The link in a computer's code. It begins as the stations' codes do, so that WeChat's own scanner opens the
 * mini-program with it; the ticket's 24 characters also fit into the scene of a mini-program code.
 */
export const deskLink = (prefix: string, ticketId: DeskTicketId): string => `${prefix}/${ticketId}`

/** Reads a scanned text. Undefined when it is anything else than a computer's code under that prefix. */
export function readDeskLink(prefix: string, text: string): DeskTicketId | undefined {
  const rest = text.startsWith(`${prefix}/`) ? text.slice(prefix.length + 1) : ''
  return isId('deskTicket', rest) ? rest : undefined
}
