import type { EventId } from '@shared/ids'
import { listInbox } from '@shared/notice/contract'
import { addDays, atHour, type Day, dayOf, instant } from '@shared/time'
import type { TripEvent } from '../events/event'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { eventsOf, givenRoutedTrip } from '../testing/trips'

let system: System
let home: TestCounty
let secretary: Somebody
let member: Somebody
let routed: TripEvent

beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

beforeEach(async () => {
  home = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
  member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  const tripId = await givenRoutedTrip(member, secretary, home.station)
  await system.cloud.stream.whenIdle()
  const last = (await eventsOf(tripId)).at(-1)
  if (last?.type !== 'trip.routed') throw new Error('not routed')
  routed = last
})

const today = () => dayOf(instant(system.cloud.clock.now()))
const silence = (day: Day, hour: number): TripEvent => ({
  ...routed,
  ...{ eventId: newId('event'), type: 'trip.fell_due', side: 'system', overdueTimes: 1 },
  at: atHour(day, hour),
})
const codesOf = async (somebody: Somebody) =>
  (await somebody.do(listInbox, { query: {} })).notices.map(({ code }) => code)
const reminders = async () => (await codesOf(member)).filter((code) => code === 'trip_please_check_in')
const askedBranch = async () => (await codesOf(secretary)).filter((code) => code === 'trip_not_arrived')

test('a person is reminded once a day, whatever else is due; whoever works there reads of each', async () => {
  const { tellOf } = await import('./door')
  await tellOf(silence(today(), 1))
  await tellOf(silence(today(), 23))
  expect(await reminders()).toHaveLength(1)
  expect(await askedBranch()).toHaveLength(2)
  await tellOf(silence(addDays(today(), 1), 0))
  expect(await reminders()).toHaveLength(2)
})

test('the day is that of Shanghai', async () => {
  const { tellOf } = await import('./door')
  // Both on the same day by the clock of Greenwich.
  await tellOf(silence(today(), 23))
  await tellOf(silence(addDays(today(), 1), 1))
  expect(await reminders()).toHaveLength(2)
})

test('given at once, twice and out of order, two events of a day are one reminder', async () => {
  const { tellOf } = await import('./door')
  const events = [silence(today(), 3), silence(today(), 2), silence(addDays(today(), -1), 5)]
  const again = [...events, ...[...events].reverse()]
  await Promise.all(again.map(tellOf))
  for (const event of [...again].reverse()) await tellOf(event)
  expect(await reminders()).toHaveLength(2)
  expect(await askedBranch()).toHaveLength(3)
})

test('what somebody did is told all the same', async () => {
  const { tellOf } = await import('./door')
  await tellOf(silence(today(), 1))
  const before = await codesOf(member)
  await tellOf({ ...routed, eventId: newId('event') })
  expect(await codesOf(member)).toHaveLength(before.length + 1)
})

test('who comes from elsewhere is reminded once a day, too', async () => {
  const { tellOf } = await import('./door')
  const { listInbox: rowsOf } = await import('./notice.store')
  const inflowId = newId('inflow')
  const fact = (eventId: EventId) => ({
    ...({ eventId, type: 'inflow.fell_due', countyId: home.countyId, at: atHour(today(), 1) } as const),
    ...{ aggregateId: inflowId, inflowId },
    tell: [
      { recipient: inflowId, code: 'inflow_how_are_you' as const },
      { recipient: home.branch, code: 'inflow_contact_due' as const },
    ],
  })
  for (const eventId of [newId('event'), newId('event')]) await tellOf(fact(eventId))
  expect((await rowsOf(inflowId)).notices).toHaveLength(1)
  expect(
    (await rowsOf(home.branch)).notices.filter(({ code }) => code === 'inflow_contact_due'),
  ).toHaveLength(2)
})
