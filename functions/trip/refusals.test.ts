import { readCodeSeeds } from '@shared/station/contract'
import {
  checkIn,
  confirmArrival,
  fileTrip,
  listWaitingTrips,
  placeTrip,
  readTrip,
  registerTrip,
  routeTrip,
} from '@shared/trip/contract'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, codeOf, givenFiledTrip, givenRoutedTrip } from '../testing/trips'

let system: System
let home: TestCounty
let south: TestCounty
let secretary: Somebody
let host: Somebody
const givenMember = () => givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
const refused = (status: number, code: string) => ({
  status,
  error: { code, message: expect.stringMatching(/[一-龥]/) as unknown },
})

beforeAll(async () => {
  system = await startSystem()
  home = await givenCounty()
  south = await givenCounty({ name: '南湾县' })
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  host = await givenSomebody(system, {
    role: { county: south, role: 'station_host', orgId: south.community, stationId: south.station },
  })
})
afterAll(() => system.close())

describe('codes', () => {
  test('of another station, of nobody, garbage: refused, and nothing is written', async () => {
    const member = await givenMember()
    const tripId = await givenRoutedTrip(member, secretary, south.station)
    const scan = (code: string) => member.call(checkIn, { body: { code } })
    const good = codeOf(system, south.station)

    expect(await scan(codeOf(system, south.otherStation))).toMatchObject(
      refused(409, 'CODE_OF_ANOTHER_STATION'),
    )
    expect(await scan(codeOf(system, home.station))).toMatchObject(refused(409, 'CODE_OF_ANOTHER_STATION'))
    expect(await scan(`${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`)).toMatchObject(
      refused(400, 'CODE_NOT_GENUINE'),
    )
    expect(await scan('https://example.invalid/pay')).toMatchObject(refused(400, 'CODE_UNREADABLE'))
    expect(await scan('')).toMatchObject(refused(400, 'INVALID_INPUT'))
    expect(await member.do(readTrip, { params: { tripId } })).toMatchObject({ state: 'routed', version: 3 })
  })

  test('without a trip, or before a station is chosen: told what to do', async () => {
    const member = await givenMember()
    const scan = () => member.call(checkIn, { body: { code: codeOf(system, south.station) } })
    expect(await scan()).toMatchObject(refused(409, 'NO_TRIP_TO_CHECK_IN'))
    await givenFiledTrip(member)
    expect(await scan()).toMatchObject(refused(409, 'TRIP_NOT_ROUTED'))
  })

  test("seeds are for the station's own host", async () => {
    expect(await host.call(readCodeSeeds, { params: { stationId: south.station } })).toMatchObject({
      status: 200,
    })
    expect(await host.call(readCodeSeeds, { params: { stationId: south.otherStation } })).toMatchObject(
      refused(403, 'NOT_ALLOWED'),
    )
    expect(await secretary.call(readCodeSeeds, { params: { stationId: south.station } })).toMatchObject(
      refused(403, 'NOT_ALLOWED'),
    )
  })
})

describe('who may', () => {
  test('another branch, another station, another member: they do not even learn that the trip is there', async () => {
    const member = await givenMember()
    const tripId = await givenFiledTrip(member)
    const other = await givenSomebody(system, {
      role: { county: home, role: 'branch_secretary', orgId: home.otherBranch },
    })
    const stranger = await givenMember()
    for (const person of [other, host, stranger]) {
      expect(await person.call(readTrip, { params: { tripId } })).toMatchObject(refused(404, 'NOT_FOUND'))
      expect(await person.call(registerTrip, { params: { tripId } })).toMatchObject(refused(404, 'NOT_FOUND'))
    }
    expect(await other.call(listWaitingTrips, { query: { orgId: home.branch } })).toMatchObject(
      refused(403, 'NOT_ALLOWED'),
    )
    expect(await member.do(readTrip, { params: { tripId } })).toMatchObject({ state: 'filed', version: 1 })
  })

  test('nobody registers for themselves', async () => {
    const both = await givenSomebody(system, {
      memberOf: { county: home, orgId: home.branch },
      role: { county: home, role: 'branch_secretary', orgId: home.branch },
    })
    const tripId = newId('trip')
    await both.do(fileTrip, { body: { tripId, ...aFiling() }, actingAs: 'self' })
    expect(await both.call(registerTrip, { params: { tripId } })).toMatchObject(refused(403, 'NOT_ALLOWED'))
    expect(await secretary.call(registerTrip, { params: { tripId } })).toMatchObject({ status: 200 })
  })

  test('a grant that is not theirs opens nothing', async () => {
    const member = await givenMember()
    const tripId = await givenFiledTrip(member)
    const borrowed = await member.call(registerTrip, {
      params: { tripId },
      actingAs: secretary.grant?.grantId ?? '',
    })
    expect(borrowed).toMatchObject(refused(403, 'NOT_ALLOWED'))
  })

  test('the host places in a branch of their own organisation alone', async () => {
    const member = await givenMember()
    const tripId = await givenRoutedTrip(member, secretary, south.station)
    await member.do(checkIn, { body: { code: codeOf(system, south.station) } })
    const place = (orgId: TestCounty['branch']) =>
      host.call(placeTrip, { params: { tripId }, body: { orgId } })
    expect(await place(home.branch)).toMatchObject(refused(409, 'BRANCH_NOT_HERE'))
    expect(await place(south.town)).toMatchObject(refused(409, 'BRANCH_NOT_HERE'))
    expect(await place(south.communityBranch)).toMatchObject({ status: 200 })
  })
})

describe('what can not be done now', () => {
  test('a step out of turn', async () => {
    const member = await givenMember()
    const tripId = await givenFiledTrip(member)
    const early = await secretary.call(routeTrip, { params: { tripId }, body: { stationId: south.station } })
    expect(early).toMatchObject(refused(409, 'TRIP_STEP_NOT_POSSIBLE'))
    await secretary.do(registerTrip, { params: { tripId } })
    expect(await secretary.call(registerTrip, { params: { tripId } })).toMatchObject(
      refused(409, 'TRIP_STEP_NOT_POSSIBLE'),
    )
    expect(await host.call(confirmArrival, { params: { tripId } })).toMatchObject(refused(404, 'NOT_FOUND'))
  })

  test('a place, a reason or a day that is not there', async () => {
    const member = await givenMember()
    const file = (change: Parameters<typeof aFiling>[0]) =>
      member.call(fileTrip, { body: { tripId: newId('trip'), ...aFiling(change) } })
    expect(await file({ destination: { regionCode: '999999' } })).toMatchObject(
      refused(400, 'REGION_UNKNOWN'),
    )
    expect(await file({ reason: 'holiday' })).toMatchObject(refused(400, 'REASON_UNKNOWN'))
    expect(await file({ phone: '123' })).toMatchObject({
      error: { code: 'INVALID_INPUT', fields: { phone: '请填 11 位手机号' } },
    })
    expect(await file({ destination: { regionCode: '460203', address: '🏠'.repeat(300) } })).toMatchObject({
      error: { code: 'INVALID_INPUT', fields: { 'destination.address': '最多写 100 个字' } },
    })
  })
})

describe('what is sent twice', () => {
  test('gets the same receipt, also after the trip has moved on', async () => {
    const member = await givenMember()
    const [key, tripId] = [newKey(), newId('trip')]
    const file = () => member.do(fileTrip, { key, body: { tripId, ...aFiling() } })
    const receipt = await file()
    expect(await file()).toEqual(receipt)
    await secretary.do(registerTrip, { params: { tripId } })
    expect(await file()).toEqual(receipt)
    expect((await member.do(readTrip, { params: { tripId } })).timeline).toHaveLength(2)
  })

  test('with another body under the same key: said so', async () => {
    const member = await givenMember()
    const key = newKey()
    await member.do(fileTrip, { key, body: { tripId: newId('trip'), ...aFiling() } })
    const other = await member.call(fileTrip, { key, body: { tripId: newId('trip'), ...aFiling() } })
    expect(other).toMatchObject(refused(409, 'IDEMPOTENCY_KEY_REUSED'))
  })

  test('twenty times at once makes one trip', async () => {
    const member = await givenMember()
    const [key, tripId] = [newKey(), newId('trip')]
    const all = await Promise.all(
      Array.from({ length: 20 }, () => member.do(fileTrip, { key, body: { tripId, ...aFiling() } })),
    )
    expect(new Set(all.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
    expect((await member.do(readTrip, { params: { tripId } })).timeline).toHaveLength(1)
  })
})

describe('what is not a proper request', () => {
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const member = await givenMember()
    const response = await fetch(`${system.cloud.apiUrl}/v1/trips`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${member.token}`, 'idempotency-key': newKey(), ...headers },
    })
    const { error }: { error?: unknown } = await response.json()
    return { status: response.status, error }
  }

  test('malformed JSON, a megabyte, nothing, no key, an old phone', async () => {
    const body = () => JSON.stringify({ tripId: newId('trip'), ...aFiling() })
    expect(await post('{"tripId":')).toMatchObject(refused(400, 'MALFORMED_REQUEST'))
    expect(await post(JSON.stringify({ x: 'x'.repeat(1_000_000) }))).toMatchObject(refused(413, 'TOO_LARGE'))
    expect(await post('')).toMatchObject(refused(400, 'INVALID_INPUT'))
    expect(await post(body(), { 'idempotency-key': 'short' })).toMatchObject(
      refused(400, 'IDEMPOTENCY_KEY_MISSING'),
    )
    expect(await post(body(), { 'contract-version': '0' })).toMatchObject(refused(400, 'MALFORMED_REQUEST'))
    expect(await post(body(), { authorization: 'Bearer of-bad-news-and-nothing-else' })).toMatchObject(
      refused(401, 'NOT_SIGNED_IN'),
    )
  })
})
