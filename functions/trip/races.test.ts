import type { TripId } from '@shared/ids'
import {
  archiveTrip,
  checkIn,
  confirmArrival,
  fileTrip,
  listExpectedTrips,
  listOwnTrips,
  manageTripAtOrigin,
  placeTrip,
  readTrip,
  registerTrip,
  reportReturn,
  returnTripForCompletion,
  routeTrip,
  withdrawTrip,
} from '@shared/trip/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, codeOf, givenFiledTrip, givenRoutedTrip } from '../testing/trips'

let system: System
let home: TestCounty
let member: Somebody
let secretary: Somebody
let host: Somebody
let otherHost: Somebody

beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())
beforeEach(async () => {
  home = await givenCounty()
  const { community, branch, station, otherStation } = home
  const hostOf = (stationId: typeof station) =>
    givenSomebody(system, { role: { county: home, role: 'station_host', orgId: community, stationId } })
  member = await givenSomebody(system, { memberOf: { county: home, orgId: branch } })
  secretary = await givenSomebody(system, { role: { county: home, role: 'branch_secretary', orgId: branch } })
  ;[host, otherHost] = [await hostOf(station), await hostOf(otherStation)]
})

/** What happened, oldest first. Fails unless each step began where the one before it ended. */
async function historyOf(tripId: TripId): Promise<string[]> {
  const { getTripWithEvents } = await import('./trip.store')
  const { trip, events } = (await getTripWithEvents(tripId)) ?? {}
  expect(events?.map(({ version }) => version)).toEqual(events?.map((_, i) => i + 1))
  events?.forEach((event, i) => expect(event.from).toBe(events[i - 1]?.to))
  expect(trip).toMatchObject({ state: events?.at(-1)?.to, version: events?.length })
  return (events ?? []).map(({ type }) => type.replace('trip.', ''))
}

const statuses = async (calls: Promise<{ status: number }>[]) =>
  (await Promise.all(calls)).map(({ status }) => status)

test('ten phones of one member file at once: one trip is open, the others are told so', async () => {
  const ids = Array.from({ length: 10 }, () => newId('trip'))
  const filed = await statuses(ids.map((tripId) => member.call(fileTrip, { body: { tripId, ...aFiling() } })))
  expect(filed.sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
  expect((await member.do(listOwnTrips, { query: {} })).trips).toHaveLength(1)
})

test('the branch registers and asks for completion at once: one of both happens', async () => {
  const tripId = await givenFiledTrip(member)
  const params = { tripId }
  const answers = await statuses([
    secretary.call(registerTrip, { params }),
    secretary.call(returnTripForCompletion, { params, body: { reason: '住哪里' } }),
  ])
  expect(answers.sort()).toEqual([200, 409])
  expect(await historyOf(tripId)).toHaveLength(2)
})

test('the member withdraws while the branch registers: the trip ends withdrawn, whoever was first', async () => {
  const tripId = await givenFiledTrip(member)
  const [withdrawn, registered] = await statuses([
    member.call(withdrawTrip, { params: { tripId } }),
    secretary.call(registerTrip, { params: { tripId } }),
  ])
  expect(withdrawn).toBe(200)
  expect(await historyOf(tripId)).toEqual(
    registered === 200 ? ['filed', 'registered', 'withdrawn'] : ['filed', 'withdrawn'],
  )
  await givenFiledTrip(member)
})

test('routed to two stations at once: both choices count in turn, and one station expects them', async () => {
  const tripId = await givenFiledTrip(member)
  await secretary.do(registerTrip, { params: { tripId } })
  const route = (stationId: typeof home.station) =>
    secretary.call(routeTrip, { params: { tripId }, body: { stationId } })
  expect(await statuses([route(home.station), route(home.otherStation)])).toEqual([200, 200])
  expect(await historyOf(tripId)).toEqual(['filed', 'registered', 'routed', 'routed'])
  const expectedAt = async (who: Somebody, stationId: typeof home.station) =>
    (await who.do(listExpectedTrips, { query: { stationId } })).trips.length
  expect((await expectedAt(host, home.station)) + (await expectedAt(otherHost, home.otherStation))).toBe(1)
})

test('the member scans while the host confirms: they arrive once, and the scan is never refused', async () => {
  const tripId = await givenRoutedTrip(member, secretary, home.station)
  const [scanned, confirmed] = await statuses([
    member.call(checkIn, { body: { code: codeOf(system, home.station) } }),
    host.call(confirmArrival, { params: { tripId } }),
  ])
  expect(scanned).toBe(200)
  expect([200, 409]).toContain(confirmed)
  expect(await historyOf(tripId)).toEqual(['filed', 'registered', 'routed', 'checked_in'])
})

test('a day passes in silence at the moment in which the branch acts: the silence is counted once or not at all', async () => {
  const tripId = await givenFiledTrip(member)
  system.cloud.clock.advance({ days: 7 })
  await Promise.all([
    system.cloud.runSchedule(),
    system.cloud.runSchedule(),
    secretary.do(registerTrip, { params: { tripId } }),
  ])
  const history = await historyOf(tripId)
  expect(history.filter((type) => type === 'fell_due').length).toBeLessThanOrEqual(1)
  expect(history.filter((type) => type === 'registered')).toHaveLength(1)
  system.cloud.clock.reset()
})

test('everybody does everything at once, again and again: the history is one line from filed to closed', async () => {
  const tripId = await givenRoutedTrip(member, secretary, home.station)
  const params = { tripId }
  const everything = () => [
    member.call(checkIn, { body: { code: codeOf(system, home.station) } }),
    host.call(confirmArrival, { params }),
    host.call(placeTrip, { params, body: { orgId: home.communityBranch } }),
    secretary.call(routeTrip, { params, body: { stationId: home.otherStation } }),
    secretary.call(manageTripAtOrigin, { params }),
    otherHost.call(confirmArrival, { params }),
    member.call(reportReturn, { params }),
    secretary.call(archiveTrip, { params }),
  ]
  const seen = new Set<number>()
  for (let round = 0; round < 6; round++) for (const status of await statuses(everything())) seen.add(status)
  expect([...seen].filter((status) => ![200, 403, 404, 409].includes(status))).toEqual([])
  const history = await historyOf(tripId)
  expect(history.at(-1)).toBe('archived')
  expect(history.filter((type) => type === 'return_reported')).toHaveLength(1)
  expect((await member.do(readTrip, { params })).timeline).toHaveLength(history.length)
})
