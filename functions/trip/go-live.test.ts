import { changeOrg } from '@shared/org/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { listInbox } from '@shared/notice/contract'
import { givenCounty, givenSomebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { eventsOf, givenFiledTrip } from '../testing/trips'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

test('nobody is reminded or reported above before their organisation goes live, and from that day on they are', async () => {
  const county = await givenCounty()
  const role = { county, orgId: county.branch, role: 'branch_secretary' as const }
  const secretary = await givenSomebody(system, { role })
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const goLiveOn = addDays(dayOf(instant(system.cloud.clock.now())), 14)
  await officer.do(changeOrg, { params: { orgId: county.town }, body: { goLiveOn } })
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const tripId = await givenFiledTrip(member)
  const { getTrip } = await import('./trip.store')
  await system.cloud.stream.whenIdle()

  system.cloud.clock.advance({ days: 7 })
  for (let run = 0; run < 3; run++) await system.cloud.runSchedule()
  await system.cloud.stream.whenIdle()
  expect(await getTrip(tripId)).toMatchObject({ state: 'filed', overdueTimes: 0, dueOn: goLiveOn })
  expect((await eventsOf(tripId)).map(({ type }) => type)).toEqual(['trip.filed', 'trip.put_off'])
  const codes = async () => (await secretary.do(listInbox, { query: {} })).notices.map(({ code }) => code)
  expect(await codes()).toEqual(['trip_to_register'])

  system.cloud.clock.advance({ days: 8 })
  await system.cloud.runSchedule()
  await system.cloud.stream.whenIdle()
  expect(await getTrip(tripId)).toMatchObject({ overdueTimes: 1 })
  expect(await codes()).toContain('trip_overdue')
})
