import {
  approveDeskTicket,
  askConfirmation,
  confirm,
  openDeskTicket,
  readDeskTicket,
} from '@shared/desk/contract'
import { call, must, type Got, type Sent } from '../../testing/caller'
import { requestDigest } from '@shared/desk/request-digest'
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

/** The digest of a call as that computer would send it. */
export const digestOf = <E extends Endpoint>(
  { actingAs }: Pick<Desk, 'actingAs'>,
  { name }: E,
  sent: Sent<E>,
) =>
  requestDigest({
    ...{ name, params: sent.params, actingAs },
    body: sent.body === undefined ? undefined : JSON.stringify(sent.body),
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
    body: { confirmationId, for: endpoint.name, digest: digestOf(desk, endpoint, sent), about: '柳湾村支部' },
  })
  await who.do(confirm, { params: { confirmationId }, body: { number } })
  return confirmationId
}
