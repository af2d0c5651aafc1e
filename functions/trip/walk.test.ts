import {
  archiveTrip,
  checkIn,
  confirmArrival,
  listExpectedTrips,
  listOwnTrips,
  listWaitingTrips,
  placeTrip,
  readTrip,
  registerTrip,
  reportReturn,
  routeTrip,
} from '@shared/trip/contract'
import { completeTrip, fileTrip, returnTripForCompletion, withdrawTrip } from '@shared/trip/contract'
import { revealTrip } from '@shared/trip/reveal-contract'
import { readToday } from '@shared/today/contract'
import { newKey } from '../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'
import { aFiling, codeOf, givenFiledTrip, givenRoutedTrip } from '../testing/trips'

let system: System
let home: TestCounty
let south: TestCounty
let secretary: Somebody
let host: Somebody
const givenMember = () => givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })

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

test('a trip goes from the member through the branch to the host and back, and each end sees the other', async () => {
  const member = await givenMember()
  const tripId = await givenFiledTrip(member)

  const waiting = await secretary.do(listWaitingTrips, { query: { orgId: home.branch } })
  expect(waiting.trips.map((trip) => trip.tripId)).toContain(tripId)
  expect(await secretary.do(registerTrip, { params: { tripId } })).toMatchObject({
    state: 'registered',
    version: 2,
  })
  await secretary.do(routeTrip, { params: { tripId }, body: { stationId: south.station } })

  const expected = await host.do(listExpectedTrips, { query: { stationId: south.station } })
  expect(expected.trips.find((trip) => trip.tripId === tripId)).toMatchObject({
    memberName: '林秀兰',
    state: 'routed',
    waitingFor: 'member',
  })

  const arrived = await member.do(checkIn, { body: { code: codeOf(system, south.station) } })
  expect(arrived).toMatchObject({ id: tripId, state: 'checked_in' })
  await host.do(placeTrip, { params: { tripId }, body: { orgId: south.communityBranch } })

  const seenByMember = await member.do(readTrip, { params: { tripId } })
  expect(seenByMember).toMatchObject({
    state: 'hosted',
    placedIn: '海棠社区第一支部',
    responsible: { name: '海棠社区第一支部' },
    maySteps: ['change', 'visit_home', 'report_return'],
  })
  expect(seenByMember.timeline.map(({ type, side, by }) => [type, side, by])).toEqual([
    ['trip.placed', 'host', '海棠驿站1'],
    ['trip.checked_in', 'member', '林秀兰'],
    ['trip.routed', 'origin', '柳湾村支部'],
    ['trip.registered', 'origin', '柳湾村支部'],
    ['trip.filed', 'member', '林秀兰'],
  ])
  const seenByOrigin = await secretary.do(readTrip, { params: { tripId } })
  expect(seenByOrigin.timeline).toEqual(seenByMember.timeline)

  await member.do(reportReturn, { params: { tripId } })
  expect(await secretary.do(archiveTrip, { params: { tripId } })).toMatchObject({ state: 'archived' })
  expect((await member.do(readToday, {})).waiting).toEqual([])
  expect((await member.do(listOwnTrips, { query: {} })).trips).toHaveLength(1)
  expect(await member.call(fileTrip, { body: { tripId: newId('trip'), ...aFiling() } })).toMatchObject({
    status: 201,
  })
})

test('what is missing is said, filled in, and comes back to the branch', async () => {
  const member = await givenMember()
  const tripId = await givenFiledTrip(member)
  await secretary.do(returnTripForCompletion, { params: { tripId }, body: { reason: '请写清住哪个小区' } })
  expect(await member.do(readTrip, { params: { tripId } })).toMatchObject({
    returnReason: '请写清住哪个小区',
    maySteps: ['complete', 'withdraw'],
  })
  const filled = aFiling({ destination: { regionCode: '460203', address: '椰林路 5 号' } })
  expect(await member.do(completeTrip, { params: { tripId }, body: filled })).toMatchObject({
    state: 'filed',
  })
  expect(await secretary.do(readTrip, { params: { tripId } })).toMatchObject({
    destination: { place: ['海南省', '三亚市', '吉阳区'], address: '已登记' },
    mayReveal: [
      { field: 'mobile', explain: false },
      { field: 'awayAddress', explain: false },
    ],
  })
  const asked = { params: { tripId }, body: { field: 'awayAddress' as const } }
  expect(await secretary.do(revealTrip, asked)).toEqual({ field: 'awayAddress', value: '椰林路 5 号' })
})

test('a scan that comes late only says so, and the host confirms after seeing them', async () => {
  const member = await givenMember()
  const tripId = await givenRoutedTrip(member, secretary, south.station)
  const late = await member.do(checkIn, { body: { code: codeOf(system, south.station, 5 * 60_000) } })
  expect(late).toMatchObject({ id: tripId, state: 'routed' })
  expect((await host.do(readToday, {})).waiting.find((trip) => trip.tripId === tripId)).toMatchObject({
    waitingFor: 'host',
  })
  expect(await host.do(confirmArrival, { params: { tripId } })).toMatchObject({ state: 'checked_in' })
})

test('a member has one open trip, however often they file', async () => {
  const member = await givenMember()
  const tripId = await givenFiledTrip(member)
  const again = await member.call(fileTrip, { body: { tripId: newId('trip'), ...aFiling() } })
  expect(again).toMatchObject({ status: 409, error: { code: 'TRIP_ALREADY_OPEN' } })
  await member.do(withdrawTrip, { params: { tripId } })
  await givenFiledTrip(member)
})

test('the branch reports the return of somebody who has no phone, and nobody else does', async () => {
  const member = await givenMember()
  const tripId = await givenRoutedTrip(member, secretary, south.station)
  await host.do(confirmArrival, { params: { tripId } })
  expect((await host.call(reportReturn, { params: { tripId } })).status).toBe(403)
  await secretary.do(reportReturn, { params: { tripId } })
  const { state, timeline } = await member.do(readTrip, { params: { tripId } })
  expect([state, timeline[0]?.side]).toEqual(['return_reported', 'origin'])
  await secretary.do(archiveTrip, { params: { tripId } })
  expect((await host.call(readTrip, { params: { tripId } })).status).toBe(404)
})

test('whoever is above the host sees no more than whoever is above the origin, and must say why', async () => {
  const member = await givenMember()
  const tripId = await givenRoutedTrip(member, secretary, south.station)
  await host.do(confirmArrival, { params: { tripId } })
  await host.do(placeTrip, { params: { tripId }, body: { orgId: south.communityBranch } })
  const above = await givenSomebody(system, {
    role: { county: south, role: 'party_worker', orgId: south.community },
  })
  const branch = await givenSomebody(system, {
    role: { county: south, role: 'branch_secretary', orgId: south.communityBranch },
  })
  expect(await above.do(readTrip, { params: { tripId } })).toMatchObject({
    ...{ phone: '199****0001', mayReveal: [{ field: 'mobile', explain: true }], reason: '' },
  })
  expect(await branch.do(readTrip, { params: { tripId } })).toMatchObject({
    ...{ phone: '199****0001', mayReveal: [{ field: 'mobile', explain: false }], reason: 'kind_life' },
  })
  const mobile = { params: { tripId }, body: { field: 'mobile' as const } }
  expect((await branch.do(revealTrip, mobile)).value).toBe('19900000001')
  expect((await above.call(revealTrip, mobile)).error?.code).toBe('REASON_NEEDED')
  const said = { ...mobile, body: { ...mobile.body, reason: '支部三次没打通，我来打' } }
  expect((await above.do(revealTrip, said)).value).toBe('19900000001')
})

test('a number that is shown leaves a line for the member, their own look leaves none', async () => {
  const member = await givenMember()
  const tripId = await givenFiledTrip(member)
  const mobile = { params: { tripId }, body: { field: 'mobile' as const }, key: newKey() }
  const asked = [await secretary.do(revealTrip, mobile), await secretary.do(revealTrip, mobile)]
  expect(asked.map(({ value }) => value)).toEqual(['19900000001', '19900000001'])
  await member.do(revealTrip, { ...mobile, key: newKey() })
  expect(await rowsOf(system, `LOK#${member.member?.memberId ?? ''}`)).toEqual([
    expect.objectContaining({ field: 'mobile', by: '柳湾村支部', reason: '外出：吉阳区' }),
  ])
})

test('a trip filed without a number is reached by the roster’s', async () => {
  const member = await givenMember()
  const { phone: _phone, ...filing } = aFiling()
  const tripId = newId('trip')
  await member.do(fileTrip, { body: { tripId, ...filing } })
  const { value } = await secretary.do(revealTrip, { params: { tripId }, body: { field: 'mobile' } })
  expect(value).toBe(member.member?.phone)
})

test('the committee above sees the number masked and no address; the county’s department sees no trip', async () => {
  const member = await givenMember()
  const tripId = await givenFiledTrip(member)
  const town = await givenSomebody(system, { role: { county: home, role: 'party_worker', orgId: home.town } })
  const seen = await town.do(readTrip, { params: { tripId } })
  expect(seen.phone).toBe('199****0001')
  expect(seen.destination.address).toBeUndefined()
  const officer = await givenSomebody(system, {
    role: { county: home, role: 'county_officer', orgId: home.root },
  })
  expect((await officer.call(readTrip, { params: { tripId } })).status).toBe(404)
})
