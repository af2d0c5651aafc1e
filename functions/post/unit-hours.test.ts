import type { ShiftId } from '@shared/ids'
import { listInbox } from '@shared/notice/contract'
import * as posts from '@shared/post/contract'
import { daysBetween, dayOf, type Day, instant } from '@shared/time'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenPlaces } from '../testing/places'
import { offersShift, reportsTo } from '../testing/posts'
import { signedInAgain } from '../testing/signed-in-again'
import { startSystem, type System } from '../testing/system'

let system: System
let county: TestCounty
let places: Awaited<ReturnType<typeof givenPlaces>>
let worker: Somebody
let secretary: Somebody
let member: Somebody

beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())
beforeEach(async () => {
  county = await givenCounty()
  places = await givenPlaces(system, county)
  const role = { county, role: 'community_worker' as const, orgId: county.community }
  worker = await givenSomebody(system, { role: { ...role, placeId: places.community } })
  const branch = { county, role: 'branch_secretary' as const, orgId: county.branch }
  secretary = await givenSomebody(system, { role: branch })
  member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  await reportsTo(member, worker, places.compound)
})

const today = () => dayOf(instant(system.cloud.clock.now()))
const runsAt = async (day: Day | undefined) => {
  if (!day) throw new Error('no day')
  system.cloud.clock.advance({ days: Math.max(0, daysBetween(today(), day)) })
  await system.cloud.runSchedule()
  await system.cloud.stream.whenIdle()
  ;[worker, secretary, member] = await Promise.all([
    signedInAgain(system, worker),
    signedInAgain(system, secretary),
    signedInAgain(system, member),
  ])
}
const standing = () => offersShift(system, worker, places.compound, { kind: 'council', slots: 3 })
const memberId = () => member.member?.memberId ?? newId('member')
const confirms = (shiftId: ShiftId, minutes: number, on?: Day) =>
  worker.do(posts.settleSignUp, {
    params: { shiftId, memberId: memberId() },
    body: { came: true, minutes, ...(on && { on }) },
  })
const own = async () => (await member.do(posts.listOwnUnitHours, {})).lines[0]
const sheet = (who: Somebody, period: string | undefined) =>
  who.do(posts.listUnitHours, {
    query: {
      ...(who === worker ? { placeId: places.compound } : { orgId: county.branch }),
      ...(period !== undefined && { period }),
    },
  })
const noticesOf = async (who: Somebody) =>
  (await who.do(listInbox, { query: {} })).notices.map(({ code }) => code)
const answer = (right: boolean, line: Awaited<ReturnType<typeof own>>) =>
  member.call(posts.answerUnitHours, {
    body: { period: line?.period ?? '', right, hours: line?.hours ?? [] },
  })

async function served(minutes = 90) {
  const shiftId = await standing()
  await member.do(posts.signUpForShift, { params: { shiftId } })
  await confirms(shiftId, minutes)
  return { shiftId, on: today() }
}
const hours = (minutes: number) => [{ class: 'co_governance', minutes }]

describe('the sheet back to the unit', () => {
  it('is seen by the member first, holds classes and hours alone, and goes out when they say nothing', async () => {
    await served()
    const line = await own()
    expect(line).toMatchObject({ state: 'open', hours: hours(90) })
    expect((await sheet(secretary, line?.period)).lines).toEqual([])

    await runsAt(line?.dueOn)
    const shown = await own()
    expect(shown).toMatchObject({ state: 'shown', orgName: '柳湾村支部' })
    expect((await noticesOf(member)).filter((code) => code === 'unit_hours_to_look_at')).toHaveLength(1)
    // Once more on the same day changes nothing, and tells nobody.
    await runsAt(line?.dueOn)
    expect((await noticesOf(member)).filter((code) => code === 'unit_hours_to_look_at')).toHaveLength(1)
    const waiting = (await sheet(secretary, undefined)).lines
    expect(waiting).toEqual([{ memberId: memberId(), name: member.member?.name, orgName: '柳湾村支部' }])

    await runsAt(shown?.dueOn)
    expect(await own()).toMatchObject({ state: 'released', hours: hours(90) })
    for (const who of [secretary, worker])
      expect((await sheet(who, line?.period)).lines).toEqual([
        { memberId: memberId(), name: member.member?.name, orgName: '柳湾村支部', hours: hours(90) },
      ])
  })

  it('waits for what is wrong to be put right, and takes only the answer to what was seen', async () => {
    const { shiftId, on } = await served()
    await runsAt((await own())?.dueOn)
    const seen = await own()
    expect((await answer(false, seen)).output).toMatchObject({ state: 'objected' })
    await system.cloud.stream.whenIdle()
    const officers = await givenSomebody(system, {
      role: { county, role: 'branch_secretary', orgId: county.community },
    })
    expect(await noticesOf(officers)).toContain('unit_hours_questioned')
    await runsAt(seen?.dueOn)
    expect((await sheet(secretary, seen?.period)).lines[0]?.hours).toBeUndefined()
    expect((await answer(false, seen)).error?.code).toBe('UNIT_HOURS_STEP_NOT_POSSIBLE')

    await confirms(shiftId, 120, on)
    expect((await answer(true, seen)).error?.code).toBe('CHANGED_MEANWHILE')
    expect((await answer(true, await own())).output).toMatchObject({ state: 'released' })
    expect((await sheet(secretary, seen?.period)).lines[0]?.hours).toEqual(hours(120))
  })

  it('shows anew what was put right after it had gone out', async () => {
    const { shiftId, on } = await served()
    await runsAt((await own())?.dueOn)
    await answer(true, await own())
    await confirms(shiftId, 60, on)
    const again = await own()
    expect(again).toMatchObject({ state: 'open', hours: hours(60) })
    expect((await sheet(secretary, again?.period)).lines).toEqual([])
    await runsAt(again?.dueOn)
    expect(await own()).toMatchObject({ state: 'shown', hours: hours(60) })
  })

  it('is read by the unit and by whoever confirmed it, and by nobody else', async () => {
    const other = await givenSomebody(system, {
      role: { county, role: 'branch_secretary', orgId: county.otherBranch },
    })
    const query = { orgId: county.branch }
    for (const who of [other, worker, member])
      expect((await who.call(posts.listUnitHours, { query })).error?.code).toBeDefined()
    const both = await secretary.call(posts.listUnitHours, { query: {} })
    expect(both.error?.code).toBe('INVALID_INPUT')
  })
})
