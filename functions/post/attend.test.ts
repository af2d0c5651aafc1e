import type { ShiftId, StationId } from '@shared/ids'
import { listInbox } from '@shared/notice/contract'
import * as posts from '@shared/post/contract'
import { codeLink, seedOf } from '@shared/station/code'
import { readCodeSeeds } from '@shared/station/contract'
import { addDays, atHour, dayOf, instant, msOf } from '@shared/time'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenPlaces } from '../testing/places'
import { inHours, offersShift, reportsTo } from '../testing/posts'
import { signedInAgain } from '../testing/signed-in-again'
import { startSystem, type System } from '../testing/system'

let system: System
let county: TestCounty
let places: Awaited<ReturnType<typeof givenPlaces>>
let worker: Somebody
let host: Somebody
let member: Somebody
let other: Somebody

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  places = await givenPlaces(system, county)
  const role = { county, role: 'community_worker' as const, orgId: county.community }
  worker = await givenSomebody(system, { role: { ...role, placeId: places.community } })
  const station = { county, orgId: county.community, stationId: county.station }
  host = await givenSomebody(system, { role: { ...station, role: 'station_host' } })
})
afterAll(() => system.close())
beforeEach(async () => {
  const one = () => givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  ;[member, other] = [await one(), await one()]
  for (const who of [member, other]) await reportsTo(who, worker, places.compound)
})

const now = () => instant(system.cloud.clock.now())
async function shown(stationId: StationId = county.station, at = now()) {
  const { linkPrefix, seeds } = await host.do(readCodeSeeds, { params: { stationId: county.station } })
  const forged = seeds.map(({ day }) => seedOf('another secret', stationId, day))
  return codeLink(linkPrefix, stationId, stationId === county.station ? seeds : forged, at) ?? ''
}
const signUp = (who: Somebody, shiftId: ShiftId) => who.do(posts.signUpForShift, { params: { shiftId } })
const scan = async (who: Somebody, shiftId: ShiftId, code: string) => {
  const { output, error } = await who.call(posts.attendShift, { params: { shiftId }, body: { code } })
  return error?.code ?? output?.state
}
const own = (who: Somebody) => who.do(posts.listOwnSignUps, {})
const noticesOf = async (who: Somebody, code: string) => {
  await system.cloud.stream.whenIdle()
  const { notices } = await who.do(listInbox, { query: {} })
  return notices.filter((one) => one.code === code).length
}

test('whoever has a seat confirms by the code of the station that they came, and the worker may put it right', async () => {
  const shiftId = await offersShift(system, worker, places.compound, { from: 1, slots: 2 })
  await signUp(member, shiftId)
  expect(await scan(member, shiftId, await shown())).toBe('NOT_SHIFT_TIME')
  system.cloud.clock.advance({ hours: 1 })
  expect(await scan(other, shiftId, await shown())).toBe('SHIFT_STEP_NOT_POSSIBLE')
  expect(await scan(member, shiftId, 'https://example.org/x')).toBe('CODE_UNREADABLE')
  expect(await scan(member, shiftId, await shown(county.otherStation))).toBe('CODE_NOT_GENUINE')
  const before = instant(msOf(now()) - 300_000)
  expect(await scan(member, shiftId, await shown(county.station, before))).toBe('CODE_TOO_OLD')
  expect(await scan(member, shiftId, await shown())).toBe('came')
  expect(await own(member)).toMatchObject({ minutes: 120, signUps: [{ state: 'came' }] })
  expect(await scan(member, shiftId, await shown())).toBe('SHIFT_STEP_NOT_POSSIBLE')
  const params = { shiftId, memberId: member.member?.memberId ?? newId('member') }
  await worker.do(posts.settleSignUp, { params, body: { came: true, minutes: 60 } })
  expect((await own(member)).minutes).toBe(60)
})

test('the code of another place proves nothing', async () => {
  const elsewhere = await givenCounty()
  const theirs = await givenPlaces(system, elsewhere)
  const role = { county: elsewhere, role: 'community_worker' as const, orgId: elsewhere.community }
  const theirWorker = await givenSomebody(system, { role: { ...role, placeId: theirs.community } })
  const theirMember = await givenSomebody(system, {
    memberOf: { county: elsewhere, orgId: elsewhere.branch },
  })
  await reportsTo(theirMember, theirWorker, theirs.compound)
  const shiftId = await offersShift(system, theirWorker, theirs.compound, { from: 0.25 })
  await signUp(theirMember, shiftId)
  expect(await scan(theirMember, shiftId, await shown())).toBe('CODE_OF_ANOTHER_PLACE')
})

test('a standing post has no time at which a scan would count', async () => {
  const shiftId = await offersShift(system, worker, places.compound, { kind: 'council' })
  await signUp(member, shiftId)
  expect(await scan(member, shiftId, await shown())).toBe('SHIFT_STEP_NOT_POSSIBLE')
})

test('the evening before, whoever has a seat is told once; not who waits, nor of what was called off', async () => {
  // At nine in the morning three days on, whatever time it is now.
  const startsAt = atHour(addDays(dayOf(now()), 3), 9)
  const inSome = (msOf(startsAt) - msOf(now())) / 3_600_000
  const [held, off] = [
    await offersShift(system, worker, places.compound, { from: inSome }),
    await offersShift(system, worker, places.compound, { from: inSome + 3 }),
  ]
  await signUp(member, held)
  await signUp(other, held)
  await signUp(other, off)
  await worker.do(posts.cancelShift, { params: { shiftId: off }, body: { reason: '下雨' } })
  const until = (at: number) =>
    system.cloud.clock.advance({ hours: (at - system.cloud.clock.now()) / 3_600_000 })
  const evening = msOf(atHour(addDays(dayOf(startsAt), -1), 18))
  until(evening - 3_600_000)
  await system.cloud.runSchedule()
  expect(await noticesOf(member, 'post_tomorrow')).toBe(0)
  until(evening + 60_000)
  await system.cloud.runSchedule()
  await system.cloud.runSchedule()
  ;[member, other] = [await signedInAgain(system, member), await signedInAgain(system, other)]
  expect(await noticesOf(member, 'post_tomorrow')).toBe(1)
  expect(await noticesOf(other, 'post_tomorrow')).toBe(0)
  expect(inHours(system, 0) < startsAt).toBe(true)
})
