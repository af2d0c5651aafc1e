import * as fc from 'fast-check'
import { defaultLimits } from '../county/county'
import { Refusal } from '../errors'
import { anId } from '../fixtures'
import { addDays, type Day, dayOf, instant } from '../time'
import { day } from '../trip/fixtures'
import { type InflowMember, inflowStates, isOpenInflow } from './inflow'
import { inflowLetter } from './letter'
import * as rules from './rules'

const noon = instant(Date.parse('2026-11-26T04:00:00.000Z'))
const at = (days: number): rules.InflowContext => ({
  now: instant(Date.parse(noon) + days * 86_400_000),
  limits: defaultLimits,
  // Every day is a working day here: the calendar has its own tests.
  addWorkingDays: (from: Day, n: number) => addDays(from, n),
})
const sealed = (masked: string) => ({ masked, box: '1.k.t' })
const start: rules.InflowStart = {
  ...{ inflowId: anId('inflow', 'one'), countyId: anId('county', 'south'), source: 'self' },
  accountId: anId('account', 'one'),
  station: { stationId: anId('station', 'yelin'), orgId: anId('org', 'community'), name: '椰林驿站' },
}
const told: rules.InflowTold = {
  ...{ name: '马志远', phone: sealed('199****0071'), phoneKey: 'PHN#1', phoneVerified: true },
  ...{ address: sealed('已登记'), addressKey: 'a', cameOn: day('2026-10-01') },
  home: {
    ...{ regionCode: '620502', place: ['甘肃省', '天水市', '秦州区'], orgName: '秦岭镇退休支部' },
    contactPhone: sealed('199****9903'),
  },
}
const registered = rules.registerInflow(start, told, at(0))
const branch = anId('org', 'branch')

/** Each step as somebody takes it on some day. */
const taken: Record<rules.InflowStep, (one: InflowMember, c: rules.InflowContext) => InflowMember> = {
  return_for_completion: (one, c) => rules.returnForCompletion(one, '少了介绍信', c),
  complete: (one, c) => rules.complete(one, told, c),
  verify: (one, c) => rules.verify(one, 'paper', c),
  place: (one, c) => rules.place(one, branch, c),
  tell_origin: (one, c) => rules.tellOrigin(one, { on: dayOf(c.now), how: 'letter' }, c),
  say_leaves: (one, c) => rules.sayLeaves(one, addDays(dayOf(c.now), 3), c),
  change_contacts: (one) => rules.changeContacts(one, { phone: { phone: sealed('x'), phoneKey: 'PHN#2' } }),
  close: (one, c) => rules.close(one, 'left', c),
  withdraw: (one, c) => rules.withdraw(one, c),
  settle_duplicate: (one) => rules.keepApart(one, 'somebody'),
}
// Object.keys forgets that these are exactly the steps.
const steps = Object.keys(taken) as rules.InflowStep[]
const anyStep = fc.oneof(fc.constantFrom(...steps), fc.constant('fall_due' as const))
const walks = fc.array(fc.tuple(anyStep, fc.integer({ min: 0, max: 20 })), { maxLength: 40 })

describe('whatever everybody does, in any order, early and late', () => {
  test('each step is possible exactly where the table says; the affiliation and who it is never change', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        let one: InflowMember = registered
        let days = 0
        for (const [step, later] of walk) {
          days += later
          const before: InflowMember = one
          if (step === 'fall_due') one = rules.fallDue(one, at(days))
          else if (rules.allowsInflow(one, step)) one = taken[step](one, at(days))
          else expect(() => taken[step](before, at(days))).toThrow(Refusal)
          expect(one.home.orgName).toBe(told.home.orgName)
          expect([one.inflowId, one.name]).toEqual([start.inflowId, told.name])
          expect(one === before ? one.version : before.version + 1).toBe(one.version)
          if (isOpenInflow(one)) expect(rules.waitsForInflow(one)).not.toBe('nothing')
          else expect(JSON.stringify(one)).not.toMatch(/box|PHN#|addressKey/)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('what is open can always be ended, and ended stays ended', () => {
    for (const state of inflowStates) {
      const possible: readonly rules.InflowStep[] = rules.possibleInflowSteps[state]
      if (state === 'closed') expect(possible).toEqual([])
      else expect(possible).toEqual(expect.arrayContaining(['close', 'withdraw']))
    }
  })

  test('a day that passes in silence is counted once, however often the schedule runs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const once = rules.fallDue(registered, at(days))
        expect(rules.fallDue(once, at(days))).toBe(once)
        expect(once === registered).toBe(dayOf(at(days).now) < registered.dueOn)
      }),
    )
  })
})

describe('two with one number', () => {
  const other = (change: Partial<rules.InflowStart>, more: Partial<rules.InflowTold> = {}) => {
    const { accountId: _account, ...withoutPhone } = start
    const begun = { ...withoutPhone, inflowId: anId('inflow', 'two'), source: 'paper' as const, ...change }
    const { phoneVerified: _verified, ...unverified } = told
    return rules.registerInflow(begun, { ...unverified, ...more }, at(0))
  }

  test('become one: the other goes on, with the phone of who has shown that the number is theirs', () => {
    const { closed, kept, movesAccount } = rules.merge(registered, other({}), at(1))
    expect(movesAccount).toBe(true)
    expect(closed).toMatchObject({ state: 'closed', outcome: 'merged', mergedInto: kept.inflowId })
    expect(closed.accountId).toBeUndefined()
    expect(kept).toMatchObject({ accountId: start.accountId, phoneVerified: true })
  })

  test('a number that was only typed brings nobody’s phone along, and replaces none', () => {
    const typed = other({ accountId: anId('account', 'stranger') })
    expect(rules.merge(typed, other({ inflowId: anId('inflow', 'three') }), at(1)).movesAccount).toBe(false)
    const both = rules.merge(registered, other({ accountId: anId('account', 'two') }), at(1))
    expect(both.kept.accountId).toBe(anId('account', 'two'))
  })

  test('another number, another county and oneself are not the same', () => {
    const elsewhere = other({ countyId: anId('county', 'north') })
    for (const into of [registered, elsewhere, other({}, { phoneKey: 'PHN#9' })])
      expect(() => rules.merge(registered, into, at(1))).toThrow('INFLOW_NOT_THE_SAME')
  })

  test('whom a person has told apart isn’t shown again, from either side', () => {
    const [one, two] = [registered, other({})]
    const apart = rules.keepApart(one, two.inflowId)
    expect(rules.isPossiblySame(one, { id: two.inflowId })).toBe(true)
    expect(rules.isPossiblySame(apart, { id: two.inflowId })).toBe(false)
    expect(rules.isPossiblySame(two, { id: apart.inflowId, apartFrom: apart.apartFrom })).toBe(false)
    expect(rules.keepApart(apart, two.inflowId)).toBe(apart)
  })
})

test('a number that is changed is no longer verified; what isn’t named stays', () => {
  const changed = rules.changeContacts(registered, { address: null })
  expect(changed).toMatchObject({ phone: told.phone, phoneVerified: true, version: 2 })
  expect(changed.address).toBeUndefined()
  const called = rules.changeContacts(registered, { phone: { phone: sealed('x'), phoneKey: 'PHN#2' } })
  expect(called.phoneVerified).toBeUndefined()
  expect(called.address).toEqual(told.address)
})

test('a contact ends the silence of who is placed, counted from its day; one of longer ago moves nothing', () => {
  const placed = rules.place(rules.verify(registered, 'in_person', at(0)), branch, at(0))
  const { contactDays } = defaultLimits
  const silent = rules.fallDue(placed, at(contactDays))
  expect(silent).toMatchObject({ overdueTimes: 1 })
  const today = addDays(dayOf(noon), contactDays + 10)
  const met = rules.contacted(silent, at(contactDays + 10), today)
  expect(met).toMatchObject({ overdueTimes: 0, dueOn: addDays(today, contactDays) })
  expect(rules.contacted(met, at(3), today)).toBe(met)
  // By now it would be due again: the silence goes on.
  for (const day of [-200, 3, 10]) expect(rules.contacted(silent, at(day), today)).toBe(silent)
  expect(rules.contacted(silent, at(11), today)).toMatchObject({ overdueTimes: 0, dueOn: addDays(today, 1) })
  // Somebody is waited for, or nobody keeps in touch.
  expect(rules.contacted(registered, at(9), today)).toBe(registered)
  const { dueOn: _dueOn, ...bySheet } = placed
  expect(rules.contacted(bySheet, at(9), today)).toBe(bySheet)
})

test('a contact that is overdue is looked at again after the grace, and then as seldom as it is due', () => {
  const placed = rules.place(rules.verify(registered, 'in_person', at(0)), branch, at(0))
  const { contactDays } = defaultLimits
  const first = rules.fallDue(placed, at(contactDays))
  const soon = 'dueOn' in first ? first.dueOn : undefined
  expect(soon && soon < addDays(dayOf(noon), contactDays + 15)).toBe(true)
  const second = rules.fallDue(first, at(contactDays + 15))
  expect(second).toMatchObject({ overdueTimes: 2, dueOn: addDays(dayOf(noon), 2 * contactDays + 15) })
})

test('who has no phone here is waited for by the host', () => {
  const { accountId: _account, ...onPaper } = rules.returnForCompletion(registered, '少了介绍信', at(0))
  expect(rules.waitsForInflow(onPaper)).toBe('host')
})

test('days to come and impossible days are refused', () => {
  const verified = rules.verify(registered, 'in_person', at(0))
  expect(() => rules.tellOrigin(verified, { on: day('2026-11-27'), how: 'phone' }, at(0))).toThrow(
    'DAY_IN_FUTURE',
  )
  expect(() => rules.sayLeaves(verified, day('2028-11-27'), at(0))).toThrow('DATES_IMPOSSIBLE')
})

test('the letter names the branch, no number and no address of the member, and that the affiliation stays', () => {
  const letter = inflowLetter(
    registered,
    { from: { name: '海棠社区党总支' }, branch: '第一支部', station: { name: '椰林驿站', phone: '0898-1' } },
    day('2026-11-26'),
  )
  const text = JSON.stringify(letter)
  expect(text).toContain('组织关系仍在你支部')
  expect(text).toContain('2026年10月1日')
  expect(text).not.toMatch(/199\*|已登记"/)
  expect(inflowLetter(registered, { from: { name: '党总支' } }, day('2026-11-26')).paragraphs[1]).toMatch(
    /正在安排/,
  )
})
