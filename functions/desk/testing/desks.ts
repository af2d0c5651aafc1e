import {
  approveDeskTicket,
  askConfirmation,
  confirm,
  openDeskTicket,
  readDeskTicket,
} from '@shared/desk/contract'
import { call, must, type Got, type Sent } from '../../testing/caller'
import type { Endpoint, Output } from '@shared/endpoint'
import { newId, type Somebody } from '../../testing/people'
import type { System } from '../../testing/system'

export const aComputer = { browser: 'edge', system: 'windows' } as const

/** A computer that somebody has let in, under the grant that they hold. */
export interface Desk {
  token: string
  actingAs: string
  call: <E extends Endpoint>(endpoint: E, sent: Sent<E>) => Promise<Got<E>>
  do: <E extends Endpoint>(endpoint: E, sent: Sent<E>) => Promise<Output<E>>
}

/** A code on the screen of a computer. */
export const givenTicket = (system: System) =>
  must(call(system.cloud.apiUrl, undefined, openDeskTicket, { body: aComputer }))

/** The computer asks where its code stands. */
export const poll = (system: System, { ticketId, secret }: Output<typeof openDeskTicket>) =>
  must(call(system.cloud.apiUrl, undefined, readDeskTicket, { params: { ticketId }, body: { secret } }))

/** Somebody lets a computer in. */
export async function givenDesk(system: System, who: Somebody): Promise<Desk> {
  const ticket = await givenTicket(system)
  await who.do(approveDeskTicket, { params: { ticketId: ticket.ticketId } })
  const { session } = await poll(system, ticket)
  if (!session) throw new Error('no session came')
  const { token, actingAs } = session
  const callAs: Desk['call'] = (endpoint, sent) =>
    call(system.cloud.apiUrl, token, endpoint, { actingAs, ...sent })
  return { token, actingAs, call: callAs, do: (endpoint, sent) => must(callAs(endpoint, sent)) }
}

/** A call as a computer asks about it. */
export const asAsked = <E extends Endpoint>(sent: Sent<E>) => ({
  // What stands in a path is text.
  ...(sent.params !== undefined && { params: sent.params as Record<string, string> }),
  ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
})

/** The computer asks, and the phone says yes by the right number. @returns its id. */
export async function givenConfirmation<E extends Endpoint>(
  desk: Desk,
  who: Somebody,
  endpoint: E,
  sent: Sent<E>,
) {
  const confirmationId = newId('confirmation')
  const { number } = await desk.do(askConfirmation, {
    body: { confirmationId, for: endpoint.name, call: asAsked(sent) },
  })
  await who.do(confirm, { params: { confirmationId }, body: { number } })
  return confirmationId
}
