import * as fc from 'fast-check'
import { anId } from '../fixtures'
import { type Day, instant } from '../time'
import { entryNo } from './entry-no'
import { countsIn, figuresOf } from './figures'
import { mostPlans } from './plan'
import { defaultContactPlans } from './plans'
import { savePlan } from './rules'
import { contactWays, type KeptContact } from './schema'
import { sheetFigures } from './sheet'

const at = instant(0)
const kept: fc.Arbitrary<KeptContact> = fc
  .record({
    n: fc.nat(999),
    who: fc.nat(5),
    how: fc.constantFrom(...contactWays),
    difficulty: fc.boolean(),
    follows: fc.boolean(),
    isDone: fc.boolean(),
    isStruck: fc.boolean(),
  })
  .map(({ n, who, how, difficulty, follows, isDone, isStruck }) => ({
    entry: {
      ...{ contactId: anId('contact', String(n)), memberId: anId('member', String(who)) },
      ...{ countyId: anId('county', 'c'), orgId: anId('org', 'o'), orgName: '柳湾村支部', version: 1 },
      // A day as the schema makes it.
      ...{ on: '2026-11-26' as Day, how, recordedAt: at },
      ...(difficulty && { difficulty: '看病远' }),
      ...(follows && { followUp: '再问问' }),
    },
    ...(isDone && { done: { at, by: anId('account', 'a') } }),
    ...(isStruck && { struck: { at, by: anId('account', 'a'), reason: '记错人了' } }),
  }))

test('every figure is the number of the entries behind it, and what is struck out is behind none', () => {
  fc.assert(
    fc.property(fc.array(kept, { maxLength: 30 }), (log) => {
      const figures = figuresOf(log)
      for (const figure of sheetFigures.filter((one) => one !== 'members'))
        expect(figures[figure]).toBe(log.filter((one) => countsIn(figure, one)).length)
      expect(contactWays.reduce((sum, way) => sum + figures[way], 0)).toBe(figures.entries)
      const counted = log.filter(({ struck }) => !struck)
      expect(figures.members).toBe(new Set(counted.map(({ entry }) => entry.memberId)).size)
      expect(figures.followUpsDone).toBeLessThanOrEqual(figures.followUps)
    }),
  )
})

test('an entry is named by its day and the end of its id', () => {
  // A day as the schema makes it.
  expect(entryNo({ on: '2026-11-26' as Day, contactId: anId('contact', 'x') })).toMatch(/^20261126-.{6}$/)
})

describe('a county changes its plans', () => {
  const before = { countyId: anId('county', 'c'), version: 0, plans: [...defaultContactPlans] }
  const [first, byFestival] = defaultContactPlans
  if (!first || !byFestival) throw new Error('there are three')

  it('one takes the place of itself, a new one stands at the end', () => {
    const changed = savePlan(before, { ...first, title: '一季一电话' })
    expect(changed).toMatchObject({ version: 1, plans: [{ title: '一季一电话' }, {}, {}] })
    const added = savePlan(changed, { ...first, planId: anId('contactPlan', 'new') })
    expect(added.plans).toHaveLength(4)
  })

  it('one by festivals needs some, any other keeps none', () => {
    expect(() => savePlan(before, { ...byFestival, festivals: [] })).toThrow('FESTIVAL_MISSING')
    const monthly = savePlan(before, { ...byFestival, rhythm: 'month' })
    expect(monthly.plans[1]).not.toHaveProperty('festivals')
  })

  it('there are only so many', () => {
    const full = Array.from({ length: mostPlans - 3 }, (_, n) => n).reduce(
      (plans, n) => savePlan(plans, { ...first, planId: anId('contactPlan', String(n)) }),
      before,
    )
    expect(full.plans).toHaveLength(mostPlans)
    expect(() => savePlan(full, { ...first, planId: anId('contactPlan', 'more') })).toThrow(
      'CONTACT_PLANS_FULL',
    )
  })
})
