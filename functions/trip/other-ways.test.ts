import type { TripId } from '@shared/ids'
import { listInbox } from '@shared/notice/contract'
import { addDays, type Day, dayOf, instant } from '@shared/time'
import { takeOver } from '@shared/member/contract'
import * as trips from '@shared/trip/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, codeOf, givenFiledTrip, givenRoutedTrip } from '../testing/trips'

let system: System
let home: TestCounty
let south: TestCounty
let secretary: Somebody
let host: Somebody
/** Of the home county's mobile-member branch, far away. */
let farAway: Somebody

beforeAll(async () => {
  system = await startSystem()
  home = await givenCounty()
  south = await givenCounty({ name: '南湾县' })
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  farAway = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.communityBranch },
  })
  host = await givenSomebody(system, {
    role: { county: south, role: 'station_host', orgId: south.community, stationId: south.station },
  })
})
afterAll(() => system.close())

const givenMember = () => givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
const today = () => dayOf(instant(system.cloud.clock.now()))
const codes = async (whose: Somebody) => {
  await system.cloud.stream.whenIdle()
  return (await whose.do(listInbox, { query: {} })).notices.map(({ code }) => code)
}
const read = (who: Somebody, tripId: TripId) => who.do(trips.readTrip, { params: { tripId } })

/** Arrived and placed at the station of the other county. */
async function givenHosted(leaveOn = today(), returnOn?: Day) {
  const member = await givenMember()
  const tripId = newId('trip')
  const params = { tripId }
  await member.do(trips.fileTrip, {
    body: { tripId, ...aFiling({ leaveOn, ...(returnOn && { returnOn }) }) },
  })
  await secretary.do(trips.registerTrip, { params })
  await secretary.do(trips.routeTrip, { params, body: { stationId: south.station } })
  await host.do(trips.confirmArrival, { params, body: { how: 'by_phone' } })
  await host.do(trips.placeTrip, { params, body: { orgId: south.communityBranch } })
  return { member, tripId, params }
}

describe('something is different', () => {
  test('not gone yet: both ends see the new day, the station goes on expecting', async () => {
    const member = await givenMember()
    const tripId = await givenRoutedTrip(member, secretary, south.station)
    const leaveOn = addDays(today(), 9)
    await member.do(trips.changeTrip, { params: { tripId }, body: aFiling({ leaveOn }) })
    expect(await read(host, tripId)).toMatchObject({ state: 'routed', leaveOn })
    expect((await codes(secretary))[0]).toBe('trip_postponed')
    expect((await codes(host))[0]).toBe('trip_postponed')
  })

  test('another address keeps what isn’t sent again', async () => {
    const member = await givenMember()
    const tripId = newId('trip')
    const destination = { regionCode: '460203', address: '椰林路 5 号' }
    await member.do(trips.fileTrip, { body: { tripId, ...aFiling({ destination }) } })
    const { phone: _same, ...rest } = aFiling({ reason: 'work' })
    await member.do(trips.changeTrip, { params: { tripId }, body: rest })
    const trip = await read(secretary, tripId)
    expect(trip).toMatchObject({ state: 'filed', reason: 'work', phone: '199****0001' })
    expect(trip.destination.address).toBeDefined()
  })

  test('going on elsewhere: the old station has nobody left to look after, the branch finds another', async () => {
    const { member, tripId, params } = await givenHosted()
    const body = aFiling({ destination: { regionCode: '440304' }, leaveOn: today() })
    await member.do(trips.changeTrip, { params, body })
    expect((await host.call(trips.readTrip, { params })).status).toBe(404)
    expect((await codes(host))[0]).toBe('trip_goes_elsewhere')
    const trip = await read(member, tripId)
    expect(trip).toMatchObject({ state: 'filed', waitingFor: 'origin' })
    expect(trip.legs).toMatchObject([{ regionCode: '460203', hostName: '海棠驿站1', until: today() }])
    await secretary.do(trips.registerTrip, { params })
    await secretary.do(trips.routeTrip, { params, body: { stationId: south.otherStation } })
    const moved = await read(secretary, tripId)
    expect(moved).toMatchObject({ stationName: '海棠驿站2' })
    expect(moved.timeline.find(({ type }) => type === 'trip.placed')?.by).toBe('海棠驿站1')
    expect((await member.call(trips.withdrawTrip, { params })).status).toBe(409)
  })

  test('another host in the same place: both are told, the old one reads no more, the story names each', async () => {
    const { member, tripId, params } = await givenHosted()
    const body = { stationId: south.otherStation }
    // Chosen before they had arrived, it comes too late.
    expect((await secretary.call(trips.routeTrip, { params, body })).error?.code).toBe(
      'TRIP_STEP_NOT_POSSIBLE',
    )
    await secretary.do(trips.routeTrip, { params, body: { ...body, moves: true } })
    expect((await host.call(trips.readTrip, { params })).status).toBe(404)
    expect((await codes(host))[0]).toBe('trip_goes_elsewhere')
    expect((await codes(member))[0]).toBe('trip_routed')
    const trip = await read(member, tripId)
    expect(trip).toMatchObject({ state: 'routed', stationName: '海棠驿站2', waitingFor: 'member' })
    expect(trip.legs).toMatchObject([{ regionCode: '460203', hostName: '海棠驿站1', until: today() }])
    expect(trip.timeline.find(({ type }) => type === 'trip.placed')?.by).toBe('海棠驿站1')
    const { trips: hosted } = await host.do(trips.listHostedTrips, {
      query: { orgId: south.community, stationId: south.station },
    })
    expect(hosted.map((one) => one.tripId)).not.toContain(tripId)
    await member.do(trips.checkIn, { body: { code: codeOf(system, south.otherStation) } })
    expect((await read(secretary, tripId)).state).toBe('checked_in')
  })

  test('a day that can’t be is refused with the field', async () => {
    const { member, params } = await givenHosted()
    const sent = { params, body: aFiling({ leaveOn: addDays(today(), 5) }) }
    expect(await member.call(trips.changeTrip, sent)).toMatchObject({
      ...{ status: 400, error: { code: 'DATES_IMPOSSIBLE' } },
    })
  })

  test('home for some days: the trip goes on, and who looks after them knows', async () => {
    const { member, tripId, params } = await givenHosted()
    const visit = { from: today(), until: addDays(today(), 6) }
    await member.do(trips.visitHome, { params, body: visit })
    expect(await read(host, tripId)).toMatchObject({ state: 'hosted', homeVisit: visit })
    expect((await codes(secretary))[0]).toBe('trip_visits_home')
    expect(await host.call(trips.visitHome, { params, body: visit })).toMatchObject({ status: 403 })
  })
})

describe('of whom the branch was told', () => {
  const onBehalf = { source: 'family', relation: '女儿', consent: 'spoken' } as const

  test('is written down and registered; the member is told, sees by whom, and may put it right', async () => {
    const member = await givenMember()
    const memberId = member.member?.memberId ?? newId('member')
    const { phone: _roster, ...filing } = aFiling()
    const tripId = newId('trip')
    const body = { tripId, memberId, ...filing, onBehalf }
    await secretary.do(trips.fileTripOnBehalf, { body })
    expect(await read(member, tripId)).toMatchObject({ state: 'registered', onBehalf })
    expect(await codes(member)).toEqual(['trip_filed_for_you'])
    await member.do(trips.changeTrip, { params: { tripId }, body: { ...filing, reason: 'work' } })
    expect(
      await secretary.call(trips.fileTripOnBehalf, { body: { ...body, tripId: newId('trip') } }),
    ).toMatchObject({ status: 409, error: { code: 'TRIP_ALREADY_OPEN' } })
  })

  test('by the family, it says by whom', async () => {
    const member = await givenMember()
    const memberId = member.member?.memberId ?? newId('member')
    const body = { tripId: newId('trip'), memberId, ...aFiling() }
    const nobody = { source: 'family', consent: 'spoken' } as const
    expect(
      await secretary.call(trips.fileTripOnBehalf, { body: { ...body, onBehalf: nobody } }),
    ).toMatchObject({
      ...{ status: 400, error: { code: 'INVALID_INPUT' } },
    })
  })

  test('by another branch, or for oneself, it is not', async () => {
    const member = await givenSomebody(system, { memberOf: { county: home, orgId: home.otherBranch } })
    const body = {
      ...{ tripId: newId('trip'), memberId: member.member?.memberId ?? newId('member') },
      ...{ ...aFiling(), onBehalf },
    }
    expect((await secretary.call(trips.fileTripOnBehalf, { body })).status).toBe(404)
    const both = await givenSomebody(system, {
      memberOf: { county: home, orgId: home.branch },
      role: { county: home, role: 'branch_secretary', orgId: home.branch },
    })
    const own = { ...body, memberId: both.member?.memberId ?? newId('member') }
    expect((await both.call(trips.fileTripOnBehalf, { body: own })).status).toBe(403)
  })
})

describe('hosts that are no stations', () => {
  test('a mobile-member branch of our own is told, speaks with whoever came, and takes them in', async () => {
    const member = await givenMember()
    const tripId = await givenFiledTrip(member)
    const params = { tripId }
    await secretary.do(trips.registerTrip, { params })
    await secretary.do(trips.routeTrip, { params, body: { orgId: home.communityBranch } })
    expect((await codes(farAway))[0]).toBe('trip_routed_to_you')
    const waiting = await farAway.do(trips.listWaitingTrips, { query: { orgId: home.communityBranch } })
    expect(waiting.trips).toMatchObject([{ tripId, host: { kind: 'branch', name: '海棠社区第一支部' } }])
    expect((await secretary.call(trips.confirmArrival, { params })).status).toBe(403)
    await farAway.do(trips.confirmArrival, { params, body: { how: 'by_phone' } })
    await farAway.do(trips.placeTrip, { params, body: { orgId: home.communityBranch } })
    expect(await read(member, tripId)).toMatchObject({
      ...{ state: 'hosted', placedIn: '海棠社区第一支部', responsible: { name: '海棠社区第一支部' } },
    })
  })

  test('an ordinary branch takes in nobody', async () => {
    const tripId = await givenFiledTrip(await givenMember())
    await secretary.do(trips.registerTrip, { params: { tripId } })
    const sent = { params: { tripId }, body: { orgId: home.otherBranch } }
    expect(await secretary.call(trips.routeTrip, sent)).toMatchObject({
      ...{ status: 409, error: { code: 'BRANCH_TAKES_NOBODY' } },
    })
  })

  test('an organisation outside is called; what it said is written down, and the branch goes on answering', async () => {
    const member = await givenMember()
    const tripId = await givenFiledTrip(member)
    const params = { tripId }
    await secretary.do(trips.registerTrip, { params })
    const outside = { orgName: '滨海社区党支部', orgPhone: '0898-0000000' }
    await secretary.do(trips.routeTrip, { params, body: { outside } })
    const waiting = await secretary.do(trips.listWaitingTrips, { query: { orgId: home.branch } })
    expect(waiting.trips.find((one) => one.tripId === tripId)).toMatchObject({ waitingFor: 'origin' })
    const body = { orgName: '滨海社区第二支部', contactName: '符老师', orgPhone: '0898-0000001' }
    expect((await member.call(trips.acknowledgeTrip, { params, body })).status).toBe(403)
    await secretary.do(trips.acknowledgeTrip, { params, body })
    expect(await read(member, tripId)).toMatchObject({
      ...{ state: 'hosted', placedIn: '滨海社区第二支部', responsible: { name: '柳湾村支部' } },
      contactThere: { name: '符老师', phone: '0898-0000001' },
    })
    expect((await codes(member))[0]).toBe('trip_acknowledged')
  })
})

describe('away for long', () => {
  test('the branch sees who may have become a mobile member, says so, and writes down the national register', async () => {
    const { member, tripId, params } = await givenHosted(addDays(today(), -160))
    const listed = async () => {
      const { trips: away } = await secretary.do(trips.listAway, { query: { orgId: home.branch } })
      return away.find((one) => one.tripId === tripId)
    }
    expect(await listed()).toMatchObject({ isCandidate: true, startedOn: addDays(today(), -160) })
    await secretary.do(trips.confirmMobile, { params, body: { isMobile: false } })
    expect(await listed()).toMatchObject({ isCandidate: false })
    await secretary.do(trips.confirmMobile, { params, body: { isMobile: true } })
    await secretary.do(trips.registerNationally, { params, body: { on: today() } })
    expect(await listed()).toMatchObject({ isCandidate: false, mobileSince: today(), nationalOn: today() })
    expect(await read(member, tripId)).not.toHaveProperty('mobileSince')
    expect((await host.call(trips.confirmMobile, { params, body: { isMobile: true } })).status).toBe(403)
    expect((await host.call(trips.listAway, { query: { orgId: home.branch } })).status).toBe(403)
  })
})

test('a branch from which a committee has taken over doesn’t read who is away', async () => {
  const { member, tripId } = await givenHosted()
  const committee = await givenSomebody(system, {
    role: { county: home, role: 'party_worker', orgId: home.town },
  })
  const memberId = member.member?.memberId ?? newId('member')
  const listed = async () =>
    (await secretary.do(trips.listAway, { query: { orgId: home.branch } })).trips.map((one) => one.tripId)
  expect(await listed()).toContain(tripId)
  await committee.do(takeOver, { params: { memberId }, body: { wish: 'spoken' } })
  expect(await listed()).not.toContain(tripId)
})

describe('asked after a silence', () => {
  test('the member says that all is well: the branch’s flag is gone, and both timelines say so', async () => {
    const { member, tripId, params } = await givenHosted(today(), addDays(today(), 2))
    system.cloud.clock.advance({ days: 3 })
    await system.cloud.runSchedule()
    expect(await read(secretary, tripId)).toMatchObject({ contactOverdue: true })
    await member.do(trips.sayWell, { params })
    const trip = await read(secretary, tripId)
    expect(trip).toMatchObject({ contactOverdue: false, overdueTimes: 0 })
    expect(trip.timeline[0]).toMatchObject({ type: 'trip.says_well', side: 'member' })
    expect((await host.call(trips.sayWell, { params })).status).toBe(403)
  })
})
