import type { Endpoint } from '@shared/endpoint'
import { registerTrip } from '@shared/trip/contract'
import { readStation } from '@shared/station/contract'
import { whoAmI } from '@shared/account/contract'
import { type Instant, instant } from '@shared/time'
import { anId } from '@shared/fixtures'
import { newKey } from '../testing/caller'
import { captureLog } from '../testing/captured-log'
import { givenCounty, givenSomebody, type Somebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import type { Answer } from './answer'
import type * as Handle from './handle'
import type * as HandlePublic from './handle-public'

let system: System
let member: Somebody
let http: typeof Handle & typeof HandlePublic
/** The same endpoint, open to everybody. */
const anybodys = <E extends Endpoint>({ action: _own, ...endpoint }: E) => ({
  ...endpoint,
  action: 'api.describe' as const,
})
const lines: string[] = []

beforeAll(async () => {
  captureLog(lines)
  system = await startSystem({ environment: { LOG_LEVEL: 'INFO' } })
  const county = await givenCounty()
  member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  http = { ...(await import('./handle')), ...(await import('./handle-public')) }
})
afterAll(() => system.close())
beforeEach(() => {
  lines.length = 0
  captureLog(lines)
})

const requestId = 'a-request-id'
const eventOf = (more: object = {}) => ({
  ...{ routeKey: 'POST /v1/x', isBase64Encoded: false, requestContext: { requestId } },
  headers: { authorization: `Bearer ${member.token}`, 'idempotency-key': newKey() },
  pathParameters: { tripId: anId('trip', 'winter') },
  ...more,
})
const bodyOf = (answer: Answer): unknown => JSON.parse(answer.body)
const logged = () => lines.join('\n')
const blank = {
  error: { code: 'INTERNAL', message: expect.stringMatching(/[一-龥]/), requestId },
}

const secret = '林秀兰 19900000001'

test('an output that breaks the contract is a blank 500; its log names the field and holds no value', async () => {
  const handler = http.handle(registerTrip, async ({ authorise }) => {
    authorise({ kind: 'trip', memberId: anId('member', 'me'), originOrgId: anId('org', 'here') })
    throw new Error('not reached')
  })
  expect((await handler(eventOf())).statusCode).toBe(404)

  const broken = http.handlePublic(anybodys(registerTrip), async () => ({
    status: 200,
    // What the compiler can't see: a value of the right type and of no right form.
    body: { id: 'trp_1', version: Number.NaN, state: 'registered', at: secret as Instant },
  }))
  const answer = await broken(eventOf())
  expect(answer.statusCode).toBe(500)
  expect(bodyOf(answer)).toEqual(blank)
  expect(logged()).toContain('"paths":["version","at"]')
  expect(logged()).toContain(requestId)
  expect(logged()).not.toMatch(/林秀兰|19900000001/)
})

test('an error nobody expected is a blank 500; its log has the stack and not the message', async () => {
  const handler = http.handlePublic(anybodys(whoAmI), async () => {
    throw new TypeError(`can't read ${secret}`)
  })
  const answer = await handler(eventOf())
  expect([answer.statusCode, bodyOf(answer)]).toEqual([500, blank])
  expect(logged()).toContain('TypeError')
  expect(logged()).toContain('handle.test')
  expect(logged()).not.toMatch(/林秀兰|19900000001/)
})

test('a handler that never asks who may is a 500, however well it did', async () => {
  const forgetful = http.handle(registerTrip, async ({ now }) => ({
    status: 200,
    body: { id: 'trp_1', version: 1, state: 'registered', at: now },
  }))
  expect(bodyOf(await forgetful(eventOf()))).toEqual(blank)
})

test('what storage added stays behind', async () => {
  const station = {
    ...{ stationId: anId('station', 'yelin'), name: '驿站', orgName: '社区', place: ['海南省'] },
    ...{ regionCode: '460203', address: '路', phone: '19900009002', hours: '周一', services: [] },
  }
  const handler = http.handlePublic(anybodys(readStation), async () => ({
    status: 200,
    body: { ...station, pk: 'STN#1', sk: 'STN', countyId: 'cty_1', closed: false },
  }))
  const answer = await handler(eventOf({ pathParameters: { stationId: station.stationId } }))
  expect(bodyOf(answer)).toEqual(station)
})

test("every answer tells the server's time, also on a clock that was moved, and is never kept", async () => {
  system.cloud.clock.advance({ days: 3 })
  const handler = http.handlePublic(anybodys(whoAmI), async ({ refuse }) => refuse('NOT_FOUND'))
  const { headers } = await handler(eventOf())
  const off = Date.parse(headers['server-time'] ?? '') - system.cloud.clock.now()
  expect(Math.abs(off)).toBeLessThan(60_000)
  expect(instant(Date.parse(headers['server-time'] ?? ''))).toBe(headers['server-time'])
  expect(headers).toMatchObject({ 'cache-control': 'no-store' })
  system.cloud.clock.reset()
})

test('a refusal says its code, status and sentence, and one line of the log says the code', async () => {
  const handler = http.handle(whoAmI, async ({ refuse }) => refuse('BUSY'))
  const answer = await handler(eventOf())
  expect([answer.statusCode, bodyOf(answer)]).toEqual([
    503,
    { error: { code: 'BUSY', message: expect.stringContaining('过一会儿'), requestId } },
  ])
  expect(logged()).toContain('"endpoint":"whoAmI"')
  expect(logged()).toContain('"code":"BUSY"')
  expect(lines.filter((line) => line.includes(requestId))).toHaveLength(1)
})

test('a session that is none, in whatever form, is nobody', async () => {
  const handler = http.handle(whoAmI, async () => {
    throw new Error('not reached')
  })
  const forms = [
    '',
    'Bearer',
    `Basic ${member.token}`,
    member.token,
    `Bearer ${member.token}x`,
    'Bearer '.repeat(9),
  ]
  for (const authorization of forms)
    expect((await handler(eventOf({ headers: { authorization } }))).statusCode).toBe(401)
  expect((await handler(eventOf({ headers: {} }))).statusCode).toBe(401)
})
