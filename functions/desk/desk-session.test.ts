import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { closeAllSessions, logOut, whoAmI } from '@shared/account/contract'
import { readDeskLink } from '@shared/desk/code'
import { approveDeskTicket, readDeskTicket, refuseDeskTicket, seeDeskTicket } from '@shared/desk/contract'
import { call } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenDesk, givenTicket, poll } from './testing/desks'

let system: System
let county: TestCounty
let worker: Somebody

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
})
afterAll(() => system.close())
beforeEach(async () => {
  system.cloud.clock.reset()
  worker = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
})

const idOf = (ticket: { ticketId: Awaited<ReturnType<typeof givenTicket>>['ticketId'] }) => ({
  params: { ticketId: ticket.ticketId },
})

test('a code is seen, approved, and gives its session to the computer that opened it, once', async () => {
  const ticket = await givenTicket(system)
  expect(readDeskLink(process.env.SCAN_PREFIX ?? '', ticket.code)).toBe(ticket.ticketId)
  expect(await poll(system, ticket)).toEqual({ state: 'waiting' })

  const seen = await worker.do(seeDeskTicket, idOf(ticket))
  expect(seen).toMatchObject({ browser: 'edge', system: 'windows' })
  expect(await poll(system, ticket)).toEqual({ state: 'seen' })

  await worker.do(approveDeskTicket, idOf(ticket))
  const { state, session } = await poll(system, ticket)
  expect(state).toBe('approved')
  expect(session?.actingAs).toBe(worker.grant?.grantId)
  const me = await call(system.cloud.apiUrl, session?.token, whoAmI, {})
  expect(me.output?.accountId).toBe(worker.accountId)
  expect(await poll(system, ticket)).toEqual({ state: 'expired' })
})

test('two polls at once get one session between them', async () => {
  const ticket = await givenTicket(system)
  await worker.do(approveDeskTicket, idOf(ticket))
  const answers = await Promise.all([1, 2, 3].map(() => poll(system, ticket)))
  expect(answers.filter(({ session }) => session)).toHaveLength(1)
})

test('whoever has the code alone gets nothing, and is not told whether there is such a code', async () => {
  const ticket = await givenTicket(system)
  await worker.do(approveDeskTicket, idOf(ticket))
  const secret = 'x'.repeat(43)
  for (const ticketId of [ticket.ticketId, newId('deskTicket')]) {
    const got = await call(system.cloud.apiUrl, undefined, readDeskTicket, {
      params: { ticketId },
      body: { secret },
    })
    expect(got).toMatchObject({ status: 404, error: { code: 'NOT_FOUND' } })
  }
})

test('不是我 ends it at once; nobody can say yes after that', async () => {
  const ticket = await givenTicket(system)
  await worker.do(refuseDeskTicket, idOf(ticket))
  expect(await poll(system, ticket)).toEqual({ state: 'refused' })
  expect(await worker.call(approveDeskTicket, idOf(ticket))).toMatchObject({
    status: 409,
    error: { code: 'DESK_TICKET_OVER' },
  })
})

test('after two minutes a code is over, approved or not', async () => {
  const [late, unfetched] = [await givenTicket(system), await givenTicket(system)]
  await worker.do(approveDeskTicket, idOf(unfetched))
  system.cloud.clock.advance({ minutes: 2 })
  expect(await worker.call(seeDeskTicket, idOf(late))).toMatchObject({ error: { code: 'DESK_TICKET_OVER' } })
  expect(await worker.call(approveDeskTicket, idOf(late))).toMatchObject({
    error: { code: 'DESK_TICKET_OVER' },
  })
  expect(await poll(system, late)).toEqual({ state: 'expired' })
  expect(await poll(system, unfetched)).toEqual({ state: 'expired' })
})

test('who holds no role has nothing to do on a computer; nobody acts under a role of others', async () => {
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const ticket = await givenTicket(system)
  expect(await member.call(approveDeskTicket, idOf(ticket))).toMatchObject({
    error: { code: 'DESK_NEEDS_ROLE' },
  })
  const actingAs = worker.grant?.grantId ?? ''
  expect(await member.call(approveDeskTicket, { ...idOf(ticket), actingAs })).toMatchObject({ status: 403 })
})

test('a computer lets no other computer in', async () => {
  const desk = await givenDesk(system, worker)
  const ticket = await givenTicket(system)
  for (const endpoint of [seeDeskTicket, approveDeskTicket, refuseDeskTicket])
    expect(await desk.call(endpoint, idOf(ticket))).toMatchObject({
      status: 403,
      error: { code: 'PHONE_NEEDED' },
    })
})

test('it lasts a working day, and ends with its own log-out and with log-out everywhere', async () => {
  const [one, two] = [await givenDesk(system, worker), await givenDesk(system, worker)]
  await one.do(logOut, {})
  expect((await one.call(whoAmI, {})).status).toBe(401)
  system.cloud.clock.advance({ hours: 7, minutes: 59 })
  expect((await two.call(whoAmI, {})).status).toBe(200)
  system.cloud.clock.advance({ minutes: 1 })
  expect((await two.call(whoAmI, {})).status).toBe(401)

  const three = await givenDesk(system, worker)
  const ticket = await givenTicket(system)
  await worker.do(approveDeskTicket, idOf(ticket))
  await worker.do(closeAllSessions, {})
  expect((await three.call(whoAmI, {})).status).toBe(401)
  // What was approved before it counts no more, either.
  const { session } = await poll(system, ticket)
  expect((await call(system.cloud.apiUrl, session?.token, whoAmI, {})).status).toBe(401)
})

test('neither secret nor token is anywhere in the table', async () => {
  const ticket = await givenTicket(system)
  await worker.do(approveDeskTicket, idOf(ticket))
  const { session } = await poll(system, ticket)
  const { documentClient } = await import('../table')
  const { Items } = await documentClient.send(new ScanCommand({ TableName: system.cloud.tableName }))
  const kept = JSON.stringify(Items)
  expect(kept).toContain(ticket.ticketId)
  expect(kept).not.toContain(ticket.secret)
  expect(kept).not.toContain(session?.token)
})
