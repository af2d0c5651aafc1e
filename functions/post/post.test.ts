import { listInbox } from '@shared/notice/contract'
import * as posts from '@shared/post/contract'
import { mostWaiting } from '@shared/post/rules'
import type { ShiftId } from '@shared/ids'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { givenPlaces } from '../testing/places'
import { inHours, offersShift, reportsTo } from '../testing/posts'
import { startSystem, type System } from '../testing/system'

let system: System
let county: TestCounty
let places: Awaited<ReturnType<typeof givenPlaces>>
let worker: Somebody
let member: Somebody
let other: Somebody

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
  places = await givenPlaces(system, county)
  const role = { county, role: 'community_worker' as const, orgId: county.community }
  worker = await givenSomebody(system, { role: { ...role, placeId: places.community } })
})
afterAll(() => system.close())

const aMember = async () => {
  const somebody = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  await reportsTo(somebody, worker, places.compound, ['care'])
  return somebody
}
beforeEach(async () => {
  ;[member, other] = [await aMember(), await aMember()]
})

const offer = (of: { from?: number; slots?: number; kind?: string } = {}, placeId = places.compound) =>
  offersShift(system, worker, placeId, of)
const signUp = (who: Somebody, shiftId: ShiftId) => who.call(posts.signUpForShift, { params: { shiftId } })
type Answered = { output: { state: string } | undefined; error: { code: string } | undefined }
const stateOf = async (got: Promise<Answered>) => {
  const { output, error } = await got
  return error?.code ?? output?.state
}
const leave = (who: Somebody, shiftId: ShiftId) => who.call(posts.leaveShift, { params: { shiftId } })
const settle = (who: Somebody, shiftId: ShiftId, of: Somebody, minutes?: number) => {
  const params = { shiftId, memberId: of.member?.memberId ?? newId('member') }
  return minutes === undefined
    ? who.call(posts.settleSignUp, { params, body: { came: false } })
    : who.call(posts.settleSignUp, { params, body: { came: true, minutes } })
}
const counted = async (shiftId: ShiftId) => {
  const { shift, signUps } = await worker.do(posts.listSignUps, { params: { shiftId } })
  const those = (state: string) => signUps.filter((one) => one.state === state).length
  return { ...{ taken: shift.taken, waiting: shift.waiting }, rows: [those('signed'), those('waiting')] }
}
const noticesOf = async (who: Somebody) => {
  await system.cloud.stream.whenIdle()
  return (await who.do(listInbox, { query: {} })).notices.map(({ code }) => code)
}
const timesTold = async (who: Somebody, code: string) =>
  (await noticesOf(who)).filter((one) => one === code).length
const own = (who: Somebody) => who.do(posts.listOwnSignUps, {})

describe('a post', () => {
  it('is offered where somebody has reported, by its compound or its community; what they’d take comes first', async () => {
    const [patrol, company] = [await offer({ from: 30 }), await offer({ from: 40, kind: 'company' })]
    const standing = await offer({ slots: 5, kind: 'council' }, places.community)
    const { shifts } = await member.do(posts.listOpenShifts, {})
    expect(shifts[0]).toMatchObject({ shiftId: company, name: '爱心陪护', class: 'care', fits: true })
    const ids = shifts.map(({ shiftId }) => shiftId)
    expect(ids).toEqual(expect.arrayContaining([patrol, company, standing]))
    expect(shifts.find(({ shiftId }) => shiftId === standing)?.startsAt).toBeUndefined()
  })

  it('is for who has reported there and is confirmed', async () => {
    const shiftId = await offer({ from: 30 })
    const stranger = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    expect(await stateOf(signUp(stranger, shiftId))).toBe('NOT_REPORTED_HERE')
    expect(await stranger.do(posts.listOpenShifts, {})).toEqual({ shifts: [] })
    const elsewhere = await givenCounty()
    const far = await givenSomebody(system, { memberOf: { county: elsewhere, orgId: elsewhere.branch } })
    expect(await stateOf(signUp(far, shiftId))).toBe('NOT_FOUND')
  })

  it('can’t begin in the past, end before it begins, or last for ever', async () => {
    const offered = (from: number, to: number) =>
      worker.call(posts.offerPost, {
        body: {
          ...{ postId: newId('post'), placeId: places.compound, kind: 'patrol' },
          shifts: [
            {
              ...{ shiftId: newId('shift'), slots: 1 },
              ...{ startsAt: inHours(system, from), endsAt: inHours(system, to) },
            },
          ],
        },
      })
    for (const [from, to] of [
      [-1, 2],
      [3, 2],
      [3, 40],
    ] as const)
      expect((await offered(from, to)).error?.code).toBe('SHIFT_TIMES_IMPOSSIBLE')
    expect(await offered(3, 5)).toMatchObject({ status: 201 })
  })
})

describe('the last seat', () => {
  it('is given once however many tap at once; the others wait, and the counts are those of the rows', async () => {
    const shiftId = await offer({ from: 50, slots: 2 })
    const people = [member, other, await aMember(), await aMember(), await aMember()]
    const states = await Promise.all(people.map((who) => stateOf(signUp(who, shiftId))))
    expect(states.sort()).toEqual(['signed', 'signed', 'waiting', 'waiting', 'waiting'])
    expect(await counted(shiftId)).toEqual({ taken: 2, waiting: 3, rows: [2, 3] })
    expect(await stateOf(signUp(member, shiftId))).toBe('SIGNED_UP_ALREADY')
  })

  it('is gone, and so is the room to wait behind it, when as many have come as may', async () => {
    const shiftId = await offer({ from: 55 })
    const many = await Promise.all(Array.from({ length: mostWaiting + 1 }, () => aMember()))
    for (const who of many) await signUp(who, shiftId)
    expect(await counted(shiftId)).toEqual({ taken: 1, waiting: mostWaiting, rows: [1, mostWaiting] })
    const { error } = await signUp(member, shiftId)
    expect(error).toMatchObject({ code: 'SHIFT_FULL', message: '这一班报满了，候补的人也够了，请看看别的' })
  })

  it('goes to whoever waits longest when it is given up, and they are told', async () => {
    const shiftId = await offer({ from: 60 })
    expect(await stateOf(signUp(member, shiftId))).toBe('signed')
    expect(await stateOf(signUp(other, shiftId))).toBe('waiting')
    expect(await stateOf(leave(member, shiftId))).toBe('left')
    expect(await counted(shiftId)).toEqual({ taken: 1, waiting: 0, rows: [1, 0] })
    expect(await timesTold(other, 'post_your_turn')).toBe(1)
    expect(await stateOf(leave(member, shiftId))).toBe('SHIFT_STEP_NOT_POSSIBLE')
    // Whoever left may come again, and waits now.
    expect(await stateOf(signUp(member, shiftId))).toBe('waiting')
    expect(await stateOf(leave(member, shiftId))).toBe('left')
    expect(await stateOf(leave(other, shiftId))).toBe('left')
    expect(await counted(shiftId)).toEqual({ taken: 0, waiting: 0, rows: [0, 0] })
  })

  it('counts right while people come and go at once', async () => {
    const shiftId = await offer({ from: 70 })
    const people = [member, other, await aMember()]
    await Promise.all(people.map((who) => signUp(who, shiftId)))
    await Promise.all([leave(member, shiftId), leave(other, shiftId)])
    expect(await counted(shiftId)).toEqual({ taken: 1, waiting: 0, rows: [1, 0] })
  })
})

describe('two shifts', () => {
  it('at one time are one too many, also when they are tapped at once; what was called off stands in nobody’s way', async () => {
    const [first, second] = [await offer({ from: 80 }), await offer({ from: 81 })]
    const states = await Promise.all([first, second].map((shiftId) => stateOf(signUp(member, shiftId))))
    expect(states.sort()).toEqual(['SHIFTS_OVERLAP', 'signed'])
    const { signUps } = await own(member)
    const held = signUps[0]?.shiftId === first ? first : second
    await worker.do(posts.cancelShift, { params: { shiftId: held }, body: { reason: '下雨' } })
    expect(await stateOf(signUp(member, held === first ? second : first))).toBe('signed')
  })
})

describe('a shift that is called off', () => {
  it('tells whoever had signed up or waited, and takes nobody any longer', async () => {
    const shiftId = await offer({ from: 90 })
    await signUp(member, shiftId)
    await signUp(other, shiftId)
    await worker.do(posts.cancelShift, { params: { shiftId }, body: { reason: '下雨' } })
    expect(await timesTold(member, 'post_cancelled')).toBe(1)
    expect(await timesTold(other, 'post_cancelled')).toBe(1)
    expect((await own(member)).signUps[0]).toMatchObject({ shiftId, state: 'off' })
    expect(await stateOf(signUp(await aMember(), shiftId))).toBe('SHIFT_STEP_NOT_POSSIBLE')
    const again = await worker.call(posts.cancelShift, { params: { shiftId }, body: { reason: '下雨' } })
    expect(again.error?.code).toBe('SHIFT_STEP_NOT_POSSIBLE')
    const { shifts } = await worker.do(posts.listShifts, { params: { placeId: places.compound }, query: {} })
    expect(shifts.find((one) => one.shiftId === shiftId)).toMatchObject({
      state: 'cancelled',
      reason: '下雨',
    })
  })
})

describe('hours', () => {
  it('are those that the worker confirms of a standing post, day by day, and put right by doing it again', async () => {
    const shiftId = await offer({ slots: 3, kind: 'staircase_head' })
    await signUp(member, shiftId)
    expect(await settle(worker, shiftId, member, 90)).toMatchObject({ status: 200 })
    expect(await settle(worker, shiftId, member, 60)).toMatchObject({ status: 200 })
    const { minutes, signUps } = await own(member)
    expect({ minutes, state: signUps[0]?.state }).toEqual({ minutes: 60, state: 'signed' })
    expect(await noticesOf(member)).toContain('post_hours_confirmed')
    expect((await settle(worker, shiftId, member)).error?.code).toBe('SHIFT_STEP_NOT_POSSIBLE')
    expect((await settle(worker, shiftId, other, 60)).error?.code).toBe('NOT_FOUND')
  })

  it('of a shift can’t be confirmed before it has begun', async () => {
    const shiftId = await offer({ from: 100, slots: 2 })
    await signUp(member, shiftId)
    expect((await settle(worker, shiftId, member, 120)).error?.code).toBe('SHIFT_STEP_NOT_POSSIBLE')
  })

  it('are confirmed by another than who served, and by nobody of another place', async () => {
    const shiftId = await offer({ slots: 3, kind: 'council' })
    await signUp(member, shiftId)
    const role = { county, role: 'community_worker' as const, orgId: county.community }
    const elsewhere = await givenSomebody(system, { role: { ...role, placeId: places.elsewhere } })
    expect((await settle(elsewhere, shiftId, member, 60)).error?.code).toBe('NOT_ALLOWED')
    expect((await settle(other, shiftId, member, 60)).error?.code).toBe('NOT_ALLOWED')
    const both = await givenSomebody(system, {
      memberOf: { county, orgId: county.branch },
      role: { ...role, placeId: places.community },
    })
    const asMember: Somebody = {
      ...both,
      call: (endpoint, asked) => both.call(endpoint, { ...asked, actingAs: 'self' }),
      do: (endpoint, asked) => both.do(endpoint, { ...asked, actingAs: 'self' }),
    }
    await reportsTo(asMember, worker, places.compound)
    expect(await stateOf(signUp(asMember, shiftId))).toBe('signed')
    expect((await settle(both, shiftId, both, 60)).error?.code).toBe('SECOND_PERSON_NEEDED')
  })

  it('and seats are gone with the member who has asked to be erased; the seat goes to whoever waits', async () => {
    const shiftId = await offer({ from: 110 })
    await signUp(member, shiftId)
    await signUp(other, shiftId)
    const { leavePosts, signUpsBy } = await import('./door')
    const memberId = member.member?.memberId ?? newId('member')
    await leavePosts(memberId, inHours(system, 0))
    expect(await signUpsBy(memberId)).toEqual([])
    expect(await counted(shiftId)).toEqual({ taken: 1, waiting: 0, rows: [1, 0] })
  })

  // The last, since the clock goes on.
  it('of a shift are confirmed once it has begun; who didn’t come has none, and nobody is told', async () => {
    const shiftId = await offer({ from: 120, slots: 2 })
    await signUp(member, shiftId)
    await signUp(other, shiftId)
    system.cloud.clock.advance({ days: 6 })
    expect(await stateOf(settle(worker, shiftId, member, 120))).toBe('came')
    expect(await stateOf(settle(worker, shiftId, other))).toBe('no_show')
    expect(await own(member)).toMatchObject({ minutes: 120, signUps: [{ state: 'came' }] })
    expect((await own(other)).minutes).toBe(0)
    expect(await noticesOf(other)).not.toContain('post_hours_confirmed')
    // That they didn't come is told to them alone, who may know better.
    expect(await timesTold(other, 'post_no_show')).toBe(1)
    expect(await timesTold(member, 'post_no_show')).toBe(0)
    // What was wrong is put right.
    expect(await stateOf(settle(worker, shiftId, other, 30))).toBe('came')
    expect(await stateOf(leave(member, shiftId))).toBe('SHIFT_STEP_NOT_POSSIBLE')
    const cancelled = await worker.call(posts.cancelShift, { params: { shiftId }, body: { reason: '下雨' } })
    expect(cancelled.error?.code).toBe('SHIFT_STEP_NOT_POSSIBLE')
  })
})
