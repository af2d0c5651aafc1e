import { listInbox } from '@shared/notice/contract'
import { choosePoints, readOwnPoints, reversePoints } from '@shared/points/contract'
import { settleSignUp, signUpForShift } from '@shared/post/contract'
import { exportMyData } from '@shared/privacy/export-contract'
import type { ShiftId, WishId } from '@shared/ids'
import type { ConfirmedAct } from '@shared/points/schema'
import { addDays, atHour, dayOf, type Instant, instant } from '@shared/time'
import { answerWish, carryOutWish } from '@shared/wish/contract'
import type { Fact } from '../events/fact'
import { givenCounty, givenSomebody, newId, type Somebody } from '../testing/people'
import { offersShift, reportsTo } from '../testing/posts'
import { rowsOf } from '../testing/rows'
import { startSystem, type System } from '../testing/system'
import { givenClaimed, givenHelper, givenNeighbourhood, type Neighbourhood } from '../wish/testing/wishes'

let system: System
let at: Neighbourhood
let helper: Somebody

beforeAll(async () => {
  system = await startSystem()
  // In the morning, so that no day ends meanwhile.
  const hour = Math.floor(system.cloud.clock.now() / 3_600_000 + 8) % 24
  system.cloud.clock.advance({ hours: (33 - hour) % 24 })
  at = await givenNeighbourhood(system)
})
afterAll(() => system.close())
beforeEach(async () => {
  helper = await givenHelper(system, at.county)
})

const today = () => dayOf(instant(system.cloud.clock.now()))
const idOfMember = (who: Somebody) => who.member?.memberId ?? newId('member')
const takesPart = (who: Somebody, takes = true) => who.do(choosePoints, { body: { takesPart: takes } })

/** What they read of their own, once the stream has done its work. */
async function own(who: Somebody) {
  await system.cloud.stream.whenIdle()
  return who.do(readOwnPoints, { query: {} })
}
const pointsOf = async (who: Somebody) => (await own(who)).entries.map(({ points }) => points)

/** A standing post on which they serve. */
async function onDuty(who: Somebody, isNew = true): Promise<ShiftId> {
  if (isNew) await reportsTo(who, at.worker, at.places.community)
  const shiftId = await offersShift(system, at.worker, at.places.community, { kind: 'council', slots: 9 })
  await who.do(signUpForShift, { params: { shiftId } })
  return shiftId
}
const settles = (shiftId: ShiftId, who: Somebody, minutes: number) =>
  at.worker.do(settleSignUp, {
    params: { shiftId, memberId: idOfMember(who) },
    body: { came: true, minutes, on: today() },
  })
const reverses = (shiftId: ShiftId, who: Somebody, by = at.worker) =>
  by.call(reversePoints, {
    body: { of: 'shift', shiftId, memberId: idOfMember(who), on: today(), reason: '那是本职工作' },
  })

async function comesTrue(who: Somebody): Promise<WishId> {
  const wishId = await givenClaimed(at, {}, who)
  await who.do(carryOutWish, { params: { wishId }, body: { step: 'fulfil' } })
  await at.resident.do(answerWish, { params: { wishId }, body: { step: 'confirm' } })
  return wishId
}

/** What a fact tells the ledger, as the stream brings it. */
function fact(who: Somebody, act: Omit<ConfirmedAct, 'memberId'>, now: Instant): Fact {
  const { countyId } = at.county
  const acts = [{ memberId: idOfMember(who), ...act }]
  return {
    ...{ eventId: newId('event'), type: 'post.settled', countyId, at: now, aggregateId: act.act },
    ...{ acts, tell: [] },
  }
}

describe('points', () => {
  it('are for those who have opted in, for what is confirmed from then on', async () => {
    const shiftId = await onDuty(helper)
    await settles(shiftId, helper, 60)
    expect(await own(helper)).toMatchObject({ balance: 0, entries: [] })
    expect(await rowsOf(system, `PTS#member#${idOfMember(helper)}`)).toEqual([])

    await takesPart(helper)
    await settles(shiftId, helper, 130)
    const { balance, takesPartSince, entries, rules, book } = await own(helper)
    expect([book, balance, takesPartSince !== undefined]).toEqual(['member', 2, true])
    expect(entries).toMatchObject([
      { on: today(), kind: 'service', points: 2, minutes: 130, why: 'confirmed' },
    ])
    expect(rules[0]?.lines[0]).toBe('志愿服务，每满 1 小时记 1 分，一天最多 4 分。')
  })

  it('follow what is put right, stop when one opts out, and are capped by the day', async () => {
    const [one, other] = [await onDuty(helper), await onDuty(helper, false)]
    await takesPart(helper)
    await takesPart(helper)
    await settles(one, helper, 180)
    await settles(other, helper, 180)
    expect(await pointsOf(helper)).toEqual([1, 3])
    await settles(one, helper, 60)
    expect((await own(helper)).balance).toBe(4)
    await takesPart(helper, false)
    await settles(one, helper, 300)
    await settles(other, helper, 60)
    expect(await own(helper)).toMatchObject({ balance: 2 })
    expect((await own(helper)).takesPartSince).toBeUndefined()
  })

  it('come with a wish that came true, and go when the asker takes it up again', async () => {
    await takesPart(helper)
    const wishId = await comesTrue(helper)
    expect((await own(helper)).entries).toMatchObject([{ kind: 'wish', points: 5 }])
    const step = { step: 'reopen', reason: '又坏了' } as const
    await at.resident.do(answerWish, { params: { wishId }, body: step })
    expect(await own(helper)).toMatchObject({ balance: 0, entries: [{ points: -5, why: 'put_right' }, {}] })
  })

  it('are the same whatever order the stream brings its facts in, each twice', async () => {
    const { writeDownOf } = await import('./door')
    const others = [helper, await givenHelper(system, at.county), await givenHelper(system, at.county)]
    for (const who of others) await takesPart(who)
    const now = instant(system.cloud.clock.now())
    const said = (who: Somebody, act: string, version: number, amount: number) =>
      fact(who, { kind: 'service', act, on: today(), version, amount }, now)
    const story = (who: Somebody) => [
      ...[said(who, 'a', 2, 180), said(who, 'b', 2, 180), said(who, 'a', 3, 0), said(who, 'c', 2, 60)],
      said(who, 'b', 3, 120),
    ]
    const orders = [
      (facts: Fact[]) => [...facts, ...facts],
      (facts: Fact[]) => [...facts].reverse().flatMap((one) => [one, one]),
      (facts: Fact[]) => facts.map((_, i) => facts[(i * 3) % 5]).flatMap((one) => (one ? [one, one] : [])),
    ]
    for (const [i, who] of others.entries())
      for (const one of orders[i]?.(story(who)) ?? []) await writeDownOf(one)
    const balances = await Promise.all(others.map(async (who) => (await own(who)).balance))
    expect(balances).toEqual([3, 3, 3])
  })

  it('are written once by two who write at the same time', async () => {
    const { writeDownOf } = await import('./door')
    await takesPart(helper)
    const now = instant(system.cloud.clock.now())
    const facts = ['a', 'b', 'c', 'd'].map((act) =>
      fact(helper, { kind: 'service', act, on: today(), version: 2, amount: 120 }, now),
    )
    await Promise.all([...facts, ...facts].map(writeDownOf))
    const { balance, entries } = await own(helper)
    expect([balance, entries.reduce((sum, { points }) => sum + points, 0)]).toEqual([4, 4])
  })

  it('of days before one opted in are none', async () => {
    const { writeDownOf } = await import('./door')
    await takesPart(helper)
    const now = instant(system.cloud.clock.now())
    const on = addDays(today(), -1)
    await writeDownOf(fact(helper, { kind: 'service', act: 'a', on, version: 2, amount: 120 }, now))
    await writeDownOf(
      fact(helper, { kind: 'service', act: 'b', on: today(), version: 2, amount: 120 }, atHour(on, 1)),
    )
    expect(await own(helper)).toMatchObject({ balance: 0, entries: [] })
  })

  it('come page by page; the balance is that of all', async () => {
    const { writeDownOf } = await import('./door')
    await takesPart(helper)
    const since = instant(system.cloud.clock.now())
    for (const n of Array.from({ length: 45 }, (_, i) => i)) {
      const act = {
        kind: 'wish',
        act: `claim ${n}`,
        on: addDays(dayOf(since), n),
        version: 2,
        amount: 1,
      } as const
      await writeDownOf(fact(helper, act, since))
    }
    const first = await own(helper)
    const next = await helper.do(readOwnPoints, { query: { cursor: first.cursor ?? '' } })
    expect([first.entries.length, next.entries.length, first.balance, next.balance]).toEqual([
      40, 5, 225, 225,
    ])
  })
})

describe('a reversal', () => {
  it('takes back what one act earned, with a reason that the member reads and nobody else', async () => {
    await takesPart(helper)
    const [one, other] = [await onDuty(helper), await onDuty(helper, false)]
    await settles(one, helper, 180)
    await settles(other, helper, 180)
    await own(helper)
    const { output, error } = await reverses(one, helper)
    expect([output, error]).toEqual([
      { id: one, version: 1, state: 'reversed', at: expect.any(String) },
      undefined,
    ])
    const { balance, entries } = await own(helper)
    expect(balance).toBe(3)
    expect(entries).toMatchObject([
      { points: 2, why: 'room' },
      { points: -3, why: 'reversed', reason: '那是本职工作', orgName: expect.stringMatching(/./) },
      { points: 1 },
      { points: 3 },
    ])
    const { notices } = await helper.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).toContain('points_reversed')
    await settles(one, helper, 240)
    await reverses(one, helper)
    expect((await own(helper)).balance).toBe(3)
  })

  it('of a wish is for those who answer for the place', async () => {
    await takesPart(helper)
    const wishId = await comesTrue(helper)
    await own(helper)
    const body = { of: 'wish', wishId, reason: '两个人一起办的' } as const
    expect((await helper.call(reversePoints, { body })).error?.code).toBe('NOT_ALLOWED')
    await at.worker.do(reversePoints, { body })
    expect((await own(helper)).balance).toBe(0)
  })

  it('tells the worker the same of somebody who takes no part, and writes nothing about them', async () => {
    const shiftId = await onDuty(helper)
    await settles(shiftId, helper, 60)
    const { output } = await reverses(shiftId, helper)
    expect(output).toEqual({ id: shiftId, version: 1, state: 'reversed', at: expect.any(String) })
    await own(helper)
    expect(await rowsOf(system, `PTS#member#${idOfMember(helper)}`)).toEqual([])
    const { notices } = await helper.do(listInbox, { query: {} })
    expect(notices.map(({ code }) => code)).not.toContain('points_reversed')
  })

  it('is of what was confirmed there, and of nothing elsewhere', async () => {
    const shiftId = await onDuty(helper)
    expect((await reverses(shiftId, helper)).error?.code).toBe('ACT_NOT_CONFIRMED')
    const elsewhere = await givenNeighbourhood(system)
    await settles(shiftId, helper, 60)
    expect((await reverses(shiftId, helper, elsewhere.worker)).error?.code).toBe('NOT_FOUND')
  })
})

describe('the ledger', () => {
  it('is in all that is kept of somebody, and in no index', async () => {
    await takesPart(helper)
    await settles(await onDuty(helper), helper, 60)
    await own(helper)
    const { points } = await helper.do(exportMyData, {})
    expect(points).toMatchObject([{ book: 'member', takesPart: true, balance: 1, entries: [{ points: 1 }] }])
    const rows = await rowsOf(system, `PTS#member#${idOfMember(helper)}`)
    expect(rows.length).toBe(2)
    for (const row of rows) expect(Object.keys(row).filter((name) => /.(Pk|Sk)$/.test(name))).toEqual([])
  })

  it('is forgotten as far as it is from then or before; what came later stays', async () => {
    const { leavePoints } = await import('./door')
    const before = instant(system.cloud.clock.now() - 1000)
    await takesPart(helper)
    const ledger = { book: 'member', owner: idOfMember(helper) } as const
    await leavePoints(ledger, before)
    expect((await own(helper)).takesPartSince).toBeDefined()
    await leavePoints(ledger, instant(system.cloud.clock.now() + 1000))
    expect(await rowsOf(system, `PTS#member#${idOfMember(helper)}`)).toEqual([])
  })

  it('is kept in a practice county like anywhere', async () => {
    const { writeDownOf } = await import('./door')
    const practice = await givenCounty({ practice: true })
    const learner = await givenHelper(system, practice)
    await takesPart(learner)
    const now = instant(system.cloud.clock.now())
    const said = fact(learner, { kind: 'wish', act: 'a', on: today(), version: 9, amount: 1 }, now)
    await writeDownOf({ ...said, countyId: practice.countyId })
    expect((await own(learner)).balance).toBe(5)
  })

  it('is a resident’s own, too, who has nothing to earn yet; and nobody’s under a role', async () => {
    const resident = { actingAs: 'resident', query: {} }
    const read = await at.resident.do(readOwnPoints, resident)
    expect(read).toMatchObject({ book: 'resident', balance: 0, rules: [{ lines: [] }] })
    expect((await at.worker.call(readOwnPoints, { query: {} })).error?.code).toBe('NOT_ALLOWED')
    const nobody = await givenSomebody(system, {})
    expect((await nobody.call(readOwnPoints, { query: {} })).error?.code).toBe('NOT_ALLOWED')
  })
})
