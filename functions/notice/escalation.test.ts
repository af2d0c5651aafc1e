import { takeOver } from '@shared/member/contract'
import type { OrgId } from '@shared/ids'
import { noticeWords } from '@shared/notice/words'
import { dayOf, instant } from '@shared/time'
import {
  confirmArrival,
  fileTrip,
  manageTripAtOrigin,
  placeTrip,
  registerTrip,
  returnTripForCompletion,
} from '@shared/trip/contract'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, givenFiledTrip, givenRoutedTrip } from '../testing/trips'

let system: System
let home: TestCounty
let member: Somebody
const worker = (role: 'branch_secretary' | 'party_worker', orgId: TestCounty['branch']) =>
  givenSomebody(system, { role: { county: home, role, orgId } })

beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

beforeEach(async () => {
  system.cloud.clock.reset()
  home = await givenCounty()
  member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
})

/** So many times a day passes on which something is due. */
async function daysPass(days: number, times: number) {
  for (let i = 0; i < times; i++) {
    system.cloud.clock.advance({ days })
    await system.cloud.runSchedule()
    await system.cloud.stream.whenIdle()
  }
}

/** From the inbox itself: nobody is signed in for so long. */
async function silenceToldTo(orgId: OrgId) {
  const { listInbox } = await import('./notice.store')
  const { notices } = await listInbox(orgId)
  return notices
    .filter(({ code }) => code === 'trip_overdue_below' || code === 'trip_host_silent')
    .map(({ code, params, tripId }) => ({
      text: noticeWords(code, params).text,
      isOpen: tripId !== undefined,
    }))
}

test('the committee above a silent branch reads of whom; the county reads which committee is silent, and not over whom', async () => {
  const town = await worker('party_worker', home.town)
  await givenFiledTrip(member)
  await daysPass(7, 2)
  expect(await silenceToldTo(home.town)).toEqual([
    { text: '柳湾村支部还没登记：林秀兰去吉阳区', isOpen: true },
  ])
  expect(await silenceToldTo(home.root)).toEqual([])
  // Whoever has taken over is the one that is silent.
  const memberId = member.member?.memberId ?? newId('member')
  await town.do(takeOver, { params: { memberId }, body: { wish: 'spoken' } })
  await daysPass(14, 1)
  const [read, ...more] = await silenceToldTo(home.root)
  expect(read?.text).toMatch(/^清泉镇党委还没登记/)
  expect(read?.text).not.toContain('林秀兰')
  expect(read?.isOpen).toBe(false)
  expect(more).toEqual([])
})

test('at the host the station is silent until they are placed, and then the branch: each is said to the one above it', async () => {
  const secretary = await worker('branch_secretary', home.branch)
  const host = await givenSomebody(system, {
    role: { county: home, role: 'station_host', orgId: home.community, stationId: home.station },
  })
  const tripId = await givenRoutedTrip(member, secretary, home.station)
  const params = { tripId }
  await host.do(confirmArrival, { params })
  await daysPass(10, 2)
  expect(await silenceToldTo(home.root)).toMatchObject([
    { text: expect.stringMatching(/驿站1还没安排支部/), isOpen: false },
  ])
  await host.do(placeTrip, { params, body: { orgId: home.communityBranch } })
  // The first day asks whether this is a mobile member: no silence yet.
  await daysPass(100, 3)
  const [read] = await silenceToldTo(home.community)
  expect(read).toMatchObject({ isOpen: false })
  expect(read?.text).toMatch(/支部还没联系/)
  expect(await silenceToldTo(home.root)).toHaveLength(1)
})

test('a contact that is overdue is heard above some working days after the limit, with the name of who is silent', async () => {
  const secretary = await worker('branch_secretary', home.branch)
  const params = { tripId: newId('trip') }
  const leaveOn = dayOf(instant(system.cloud.clock.now()))
  await member.do(fileTrip, { body: { ...params, ...aFiling({ leaveOn }) } })
  await secretary.do(registerTrip, { params })
  await secretary.do(manageTripAtOrigin, { params })
  // The county’s limit, and the grace after it: three working days, whatever holiday there is.
  await daysPass(91, 1)
  expect(await silenceToldTo(home.town)).toEqual([])
  await daysPass(12, 1)
  expect(await silenceToldTo(home.town)).toEqual([
    { text: '柳湾村支部还没联系：林秀兰去吉阳区', isOpen: true },
  ])
})

test('of a silent host in another county the committee above the branch at home hears, with its name', async () => {
  const secretary = await worker('branch_secretary', home.branch)
  const south = await givenCounty({ name: '南湾县' })
  const { community: orgId, station: stationId } = south
  const host = await givenSomebody(system, {
    role: { county: south, role: 'station_host', orgId, stationId },
  })
  const tripId = await givenRoutedTrip(member, secretary, stationId)
  await host.do(confirmArrival, { params: { tripId } })
  await daysPass(10, 2)
  const text = '林秀兰去吉阳区，海棠驿站1还没安排支部，请打个电话问问'
  expect(await silenceToldTo(home.town)).toEqual([{ text, isOpen: true }])
  expect(await silenceToldTo(home.branch)).toEqual([{ text, isOpen: true }])
  expect(await silenceToldTo(south.root)).toEqual([
    { text: expect.not.stringContaining('林秀兰'), isOpen: false },
  ])
})

test('who never completes a filing is heard of above the branch once they have been asked three times', async () => {
  const secretary = await worker('branch_secretary', home.branch)
  const tripId = await givenFiledTrip(member)
  const body = { reason: '缺到达的地方' }
  await secretary.do(returnTripForCompletion, { params: { tripId }, body })
  await daysPass(10, 2)
  expect(await silenceToldTo(home.town)).toEqual([])
  await daysPass(10, 1)
  expect(await silenceToldTo(home.town)).toEqual([
    { text: '柳湾村支部还没等到补充的报备：林秀兰去吉阳区', isOpen: true },
  ])
})
