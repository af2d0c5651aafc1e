import { listContacts, listContactsDue, logContact } from '@shared/contact/contract'
import { defaultLimits } from '@shared/county/county'
import { addDays } from '@shared/time'
import { checkIn, manageTripAtOrigin, placeTrip, registerTrip } from '@shared/trip/contract'
import type { TripId } from '@shared/ids'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { codeOf, eventsOf, givenFiledTrip, givenRoutedTrip } from '../testing/trips'
import { givenLogged, memberIdOf, todayOf } from './testing/log'

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
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  const { community: orgId, station: stationId } = south
  host = await givenSomebody(system, { role: { county: south, role: 'station_host', orgId, stationId } })
  placed = await givenSomebody(system, {
    role: { county: south, role: 'branch_secretary', orgId: south.communityBranch },
  })
}, 60_000)
afterAll(() => system.close())

const tripOf = async (tripId: TripId) => {
  const { getTrip } = await import('../trip/door')
  const trip = await getTrip(tripId)
  if (!trip || !('dueOn' in trip)) throw new Error('no open trip')
  return trip
}

async function givenHosted() {
  const member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  const tripId = await givenRoutedTrip(member, secretary, south.station)
  await member.do(checkIn, { body: { code: codeOf(system, south.station) } })
  await host.do(placeTrip, { params: { tripId }, body: { orgId: south.communityBranch } })
  return { member, tripId, memberId: memberIdOf(member) }
}

test('hosts write down their own contacts: both sides read when and who, each only its own notes', async () => {
  const { memberId } = await givenHosted()
  await givenLogged(system, secretary, memberId, { topic: '家里都好', difficulty: '牵挂孙子' })
  const byHost = await givenLogged(system, host, memberId, { how: 'met', topic: '来驿站坐了坐' })
  const byPlaced = await givenLogged(system, placed, memberId, { how: 'visit', difficulty: '换了药' })
  const of = async (who: Somebody) =>
    (await who.do(listContacts, { params: { memberId }, query: {} })).contacts
  const here = await of(host)
  expect(here).toHaveLength(3)
  expect(here.find(({ contactId }) => contactId === byHost)).toMatchObject({ topic: '来驿站坐了坐' })
  expect(JSON.stringify(here)).not.toMatch(/家里都好|牵挂孙子|换了药/)
  expect((await of(placed)).find(({ contactId }) => contactId === byPlaced)).toMatchObject({
    difficulty: '换了药',
  })
  expect(JSON.stringify(await of(secretary))).toMatch(/来驿站坐了坐.*家里都好|家里都好.*来驿站坐了坐/)
  const body = { contactId: newId('contact'), on: todayOf(system), how: 'phone' as const }
  const otherHost = await givenSomebody(system, {
    role: { county: south, role: 'station_host', orgId: south.community, stationId: south.otherStation },
  })
  expect((await otherHost.call(logContact, { params: { memberId }, body })).error?.code).toBe('NOT_FOUND')
})

test('by the plans of the quarter a branch finds whom it has yet to contact, and a station those it hosts', async () => {
  const county = await givenCounty({ name: '松岭县' })
  const orgId = county.branch
  const someone = await givenSomebody(system, { role: { county, role: 'branch_secretary', orgId } })
  const [contacted, silent, atHome] = [
    await givenSomebody(system, { memberOf: { county, orgId } }),
    await givenSomebody(system, { memberOf: { county, orgId } }),
    await givenSomebody(system, { memberOf: { county, orgId } }),
  ]
  await givenFiledTrip(contacted)
  await givenFiledTrip(silent)
  await givenLogged(system, someone, memberIdOf(contacted))
  await givenLogged(system, someone, memberIdOf(atHome))
  const { turns } = await someone.do(listContactsDue, { query: { orgId } })
  const quarterly = turns.find(({ title }) => title === '一季一访')
  expect(quarterly?.members.map(({ memberId, contactedOn }) => [memberId, contactedOn])).toEqual([
    [memberIdOf(silent), undefined],
    [memberIdOf(contacted), todayOf(system)],
  ])
  const stranger = await host.call(listContactsDue, { query: { orgId } })
  expect(stranger.error?.code).toBe('NOT_ALLOWED')
})

test('a contact makes the next one due as many days later as the county says, in the same transaction', async () => {
  const member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  const memberId = memberIdOf(member)
  const tripId = await givenFiledTrip(member)
  await secretary.do(registerTrip, { params: { tripId } })
  const filed = await tripOf(tripId)
  await givenLogged(system, secretary, memberId)
  // It waits for the branch to see to it, whatever was spoken of.
  expect(await tripOf(tripId)).toEqual(filed)
  await secretary.do(manageTripAtOrigin, { params: { tripId } })
  const { member: hosted, tripId: hostedTrip } = await givenHosted()
  system.cloud.clock.advance({ days: defaultLimits.contactDays + 1 })
  await system.cloud.runSchedule()
  expect((await tripOf(tripId)).overdueTimes).toBe(1)

  // Sessions have ended by now.
  const later = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  const on = addDays(todayOf(system), -1)
  await givenLogged(system, later, memberId, { on })
  await givenLogged(system, later, memberIdOf(hosted), { on })
  for (const one of [tripId, hostedTrip]) {
    const { overdueTimes, dueOn, leaveOn } = await tripOf(one)
    expect(overdueTimes).toBe(0)
    // The look after half a year comes before the next contact.
    expect(dueOn).toBe(addDays(leaveOn, defaultLimits.reviewDays))
    expect(dueOn < addDays(on, defaultLimits.contactDays)).toBe(true)
    expect((await eventsOf(one)).at(-1)).toMatchObject({ type: 'trip.contacted', side: 'origin' })
  }
  // An older one, written down afterwards, moves nothing.
  const now = await tripOf(tripId)
  await givenLogged(system, later, memberId, { on: addDays(on, -20) })
  expect(await tripOf(tripId)).toEqual(now)
})
