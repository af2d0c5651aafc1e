import {
  checkIn,
  listHostedTrips,
  manageTripAtOrigin,
  placeTrip,
  readTrip,
  reportReturn,
} from '@shared/trip/contract'
import { listInbox } from '@shared/notice/contract'
import type { TripId } from '@shared/ids'
import { memberIdOf } from '../contact/testing/log'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { codeOf, givenRoutedTrip } from '../testing/trips'

let system: System
let home: TestCounty
let south: TestCounty
let secretary: Somebody
let host: Somebody
let placed: Somebody

beforeAll(async () => {
  system = await startSystem()
  home = await givenCounty()
  south = await givenCounty({ name: '南湾县' })
  const role = (county: TestCounty, orgId: TestCounty['root']) =>
    givenSomebody(system, { role: { county, role: 'branch_secretary', orgId } })
  secretary = await role(home, home.branch)
  placed = await role(south, south.communityBranch)
  const { community: orgId, station: stationId } = south
  host = await givenSomebody(system, { role: { county: south, role: 'station_host', orgId, stationId } })
}, 60_000)
afterAll(() => system.close())

async function givenArrived(): Promise<{ member: Somebody; tripId: TripId }> {
  const member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  const tripId = await givenRoutedTrip(member, secretary, south.station)
  await member.do(checkIn, { body: { code: codeOf(system, south.station) } })
  return { member, tripId }
}

async function noticesOf(who: Somebody) {
  await system.cloud.stream.whenIdle()
  return who.do(listInbox, { query: {} })
}

const atStation = () => ({ query: { orgId: south.community, stationId: south.station } })
const inBranch = () => ({ query: { orgId: south.communityBranch } })

test('who is placed by a station stands in its list and in that of the branch, until they say that they are back', async () => {
  const { member, tripId } = await givenArrived()
  expect((await host.do(listHostedTrips, atStation())).trips).toEqual([])
  await host.do(placeTrip, { params: { tripId }, body: { orgId: south.communityBranch } })
  for (const [who, asked] of [
    [host, atStation()],
    [placed, inBranch()],
  ] as const) {
    const { trips } = await who.do(listHostedTrips, asked)
    expect(trips).toMatchObject([
      { tripId, memberId: memberIdOf(member), state: 'hosted', memberName: member.member?.name },
    ])
    expect(trips[0]?.placedIn).toContain('海棠社区第一支部')
    expect(trips[0]?.dueOn).toBeDefined()
    // No number, and of the reason its kind alone.
    expect(JSON.stringify(trips)).not.toMatch(/1990000|"winter"/)
  }
  await member.do(reportReturn, { params: { tripId } })
  expect((await placed.do(listHostedTrips, inBranch())).trips).toEqual([])
  expect((await host.do(listHostedTrips, atStation())).trips).toEqual([])
})

test('the branch at home takes over in one step: neither end has them any longer, and both are told', async () => {
  const { member, tripId } = await givenArrived()
  const params = { tripId }
  await host.do(placeTrip, { params, body: { orgId: south.communityBranch } })
  // Decided before they arrived, it takes nobody from where they are.
  expect((await secretary.call(manageTripAtOrigin, { params })).error?.code).toBe('TRIP_STEP_NOT_POSSIBLE')
  expect((await host.call(manageTripAtOrigin, { params, body: { moves: true } })).status).toBe(403)
  await secretary.do(manageTripAtOrigin, { params, body: { moves: true } })

  expect(await secretary.do(readTrip, { params })).toMatchObject({
    ...{ state: 'origin_managed', waitingFor: 'date', responsible: { name: '柳湾村支部' } },
    legs: [{ hostName: expect.any(String) as unknown }],
  })
  for (const [who, asked] of [
    [host, atStation()],
    [placed, inBranch()],
  ] as const) {
    expect((await who.do(listHostedTrips, asked)).trips.map((trip) => trip.tripId)).not.toContain(tripId)
    expect((await who.call(readTrip, { params })).status).toBe(404)
    expect((await noticesOf(who)).notices[0]?.code).toBe('trip_goes_elsewhere')
  }
  expect((await noticesOf(member)).notices[0]?.code).toBe('trip_managed_at_origin')
})

test('a list that is longer than a page goes on where it ended', async () => {
  const { listPlacedIn } = await import('./door')
  const { orgTree } = await import('@shared/org/tree')
  for (let n = 0; n < 3; n++) {
    const { tripId } = await givenArrived()
    await host.do(placeTrip, { params: { tripId }, body: { orgId: south.community } })
  }
  const first = await listPlacedIn(south.community, orgTree([]), 2)
  expect(first.trips).toHaveLength(2)
  const rest = await listPlacedIn(south.community, orgTree([]), 2, first.cursor)
  expect(rest.trips).toHaveLength(1)
  expect(rest.cursor).toBeUndefined()
})

test('neither the branch at home nor another station reads it', async () => {
  expect((await secretary.call(listHostedTrips, inBranch())).error?.code).toBe('NOT_ALLOWED')
  expect((await secretary.call(listHostedTrips, atStation())).error?.code).toBe('NOT_ALLOWED')
  const other = { query: { orgId: south.community, stationId: south.otherStation } }
  expect((await host.call(listHostedTrips, other)).error?.code).toBe('NOT_ALLOWED')
  const again = { query: { ...inBranch().query, cursor: 'bm90aGluZw' } }
  expect((await placed.call(listHostedTrips, again)).error?.code).toBe('MALFORMED_REQUEST')
})
