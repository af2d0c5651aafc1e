import { listInbox, markNoticeRead } from '@shared/notice/contract'
import { noticeWords } from '@shared/notice/words'
import { readToday } from '@shared/today/contract'
import { readTrip, registerTrip, returnTripForCompletion } from '@shared/trip/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { breakTrip, eventsOf, givenFiledTrip, givenRoutedTrip } from '../testing/trips'

let system: System
let home: TestCounty
let secretary: Somebody
let town: Somebody
let host: Somebody
let member: Somebody

beforeAll(async () => {
  system = await startSystem({ meter: true })
})
afterAll(() => system.close())

beforeEach(async () => {
  home = await givenCounty()
  const staff = (role: 'branch_secretary' | 'party_worker', orgId: TestCounty['branch']) =>
    givenSomebody(system, { role: { county: home, role, orgId } })
  secretary = await staff('branch_secretary', home.branch)
  town = await staff('party_worker', home.town)
  host = await givenSomebody(system, {
    role: { county: home, role: 'station_host', orgId: home.community, stationId: home.station },
  })
  member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
})

const inboxOf = async (somebody: Somebody) => {
  await system.cloud.stream.whenIdle()
  return (await somebody.do(listInbox, { query: {} })).notices
}
const codesOf = async (somebody: Somebody) => (await inboxOf(somebody)).map(({ code }) => code)

test('the branch learns of a filing from its inbox, in words, and reads it once', async () => {
  const tripId = await givenFiledTrip(member)
  const [notice] = await inboxOf(secretary)
  expect(notice).toMatchObject({ code: 'trip_to_register', tripId, read: false })
  expect(noticeWords(notice?.code ?? '', notice?.params ?? {}).text).toBe('林秀兰去吉阳区，请登记')
  const noticeId = notice?.noticeId ?? newId('notice')
  await secretary.do(markNoticeRead, { params: { noticeId } })
  await secretary.do(markNoticeRead, { params: { noticeId } })
  expect(await inboxOf(secretary)).toMatchObject([{ noticeId, read: true }])
  expect(await town.call(markNoticeRead, { params: { noticeId } })).toMatchObject({ status: 404 })
  expect((await member.do(listInbox, { query: {} })).notices).toEqual([])
})

test('each end is told of what the other does', async () => {
  await givenRoutedTrip(member, secretary, home.station)
  expect(await codesOf(member)).toEqual(['trip_routed', 'trip_registered'])
  expect(await codesOf(host)).toEqual(['trip_routed_to_you'])
})

test('what the branch asks for stands in the notice', async () => {
  const tripId = await givenFiledTrip(member)
  await secretary.do(returnTripForCompletion, { params: { tripId }, body: { reason: '住哪个小区' } })
  expect(await inboxOf(member)).toMatchObject([
    { code: 'trip_needs_completion', params: { reason: '住哪个小区' } },
  ])
})

test('a filing that nobody registers comes up when its day comes, once, and then at the committee above', async () => {
  const tripId = await givenFiledTrip(member)
  await system.cloud.runSchedule()
  expect(await codesOf(secretary)).toEqual(['trip_to_register'])

  system.cloud.clock.advance({ days: 7 })
  await system.cloud.runSchedule()
  await system.cloud.runSchedule()
  expect(await codesOf(secretary)).toEqual(['trip_overdue', 'trip_to_register'])
  expect(await codesOf(town)).toEqual([])
  expect(await secretary.do(readToday, {})).toMatchObject({ waiting: [{ tripId, overdueTimes: 1 }] })

  system.cloud.clock.advance({ days: 7 })
  await system.cloud.runSchedule()
  const [above] = await inboxOf(town)
  expect(above).toMatchObject({ code: 'trip_overdue_below', tripId, params: { org: '柳湾村支部' } })

  await secretary.do(registerTrip, { params: { tripId } })
  expect(await member.do(readTrip, { params: { tripId } })).toMatchObject({
    state: 'registered',
    overdueTimes: 0,
  })
})

test('a run that dies half-way is completed by the next one, and nothing is told twice', async () => {
  const travellers = await Promise.all(
    Array.from({ length: 6 }, () =>
      givenSomebody(system, { memberOf: { county: home, orgId: home.branch } }),
    ),
  )
  for (const traveller of travellers) await givenFiledTrip(traveller)
  system.cloud.clock.advance({ days: 7 })
  const { faults } = system.cloud.meter
  faults.inject({ do: 'delay', ms: 0, operation: 'TransactWriteItems', times: 3 })
  const death = faults.inject({ do: 'drop', when: 'before', operation: 'TransactWriteItems', times: 50 })
  await expect(system.cloud.runSchedule()).rejects.toThrow()
  death.release()
  await system.cloud.runSchedule()
  await system.cloud.runSchedule()
  const codes = await codesOf(secretary)
  expect(codes.filter((code) => code === 'trip_overdue')).toHaveLength(6)
})

test('a record delivered again, and out of order, tells nobody twice', async () => {
  await givenRoutedTrip(member, secretary, home.station)
  const before = [await inboxOf(secretary), await inboxOf(member), await inboxOf(host)]
  const [trip] = (await member.do(readToday, {})).waiting
  const { tellOf } = await import('./door')
  const events = await eventsOf(trip?.tripId ?? newId('trip'))
  expect(events).toHaveLength(3)
  for (const event of [...events].reverse()) await Promise.all([tellOf(event), tellOf(event)])
  expect([await inboxOf(secretary), await inboxOf(member), await inboxOf(host)]).toEqual(before)
})

test('one item that can not be read holds up neither the schedule nor a list', async () => {
  const [broken, good] = await Promise.all(
    [1, 2].map(() => givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })),
  )
  if (!broken || !good) throw new Error('unreachable')
  const brokenId = await givenFiledTrip(broken)
  const goodId = await givenFiledTrip(good)
  await breakTrip(system, brokenId)
  system.cloud.clock.advance({ days: 7 })
  await expect(system.cloud.runSchedule()).rejects.toThrow('could not be dealt with')
  const { waiting } = await secretary.do(readToday, {})
  expect(waiting.map(({ tripId, overdueTimes }) => [tripId, overdueTimes])).toContainEqual([goodId, 1])
  expect(waiting.map(({ tripId }) => tripId)).not.toContain(brokenId)
})
