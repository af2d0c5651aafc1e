import * as fc from 'fast-check'
import * as v from 'valibot'
import { addDays, type Day, daySchema, daysBetween } from '../time'
import { type ContactPlan, festivals } from './plan'
import { defaultContactPlans } from './plans'
import { daysOfPeriod, isRunning, periodLabel, periodOf, turnOf } from './turns'

const day = (text: string): Day => v.parse(daySchema, text)
const [quarterly, byFestival, monthly] = defaultContactPlans
if (!quarterly || !byFestival || !monthly) throw new Error('there are three')
const someDay = fc.integer({ min: 0, max: 365 * 30 }).map((n) => addDays(day('2024-01-01'), n))
/** A calendar in which each festival falls on some day of the year. */
const fixed = (festival: (typeof festivals)[number], year: number): Day =>
  day(`${year}-${String(festivals.indexOf(festival) + 1).padStart(2, '0')}-10`)

test.each([
  ['2026-11-26', '2026-Q4', '2026-10-01', '2026-12-31', '2026 年第四季度'],
  ['2024-02-29', '2024-Q1', '2024-01-01', '2024-03-31', '2024 年第一季度'],
])('%s lies in %s', (on, period, from, until, label) => {
  expect(periodOf(day(on))).toBe(period)
  expect(daysOfPeriod(period)).toEqual({ from, until })
  expect(periodLabel(period)).toBe(label)
})

test('a year is its four quarters, without a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2060 }), (year) => {
      const quarters = [1, 2, 3, 4].map((q) => daysOfPeriod(`${year}-Q${q}`))
      const whole = daysOfPeriod(String(year))
      expect([quarters[0]?.from, quarters[3]?.until]).toEqual([whole.from, whole.until])
      for (const [i, one] of quarters.slice(1).entries())
        expect(addDays(quarters[i]?.until ?? one.from, 1)).toBe(one.from)
    }),
  )
})

test('a plan by month or quarter has one turn for every day, which runs on it', () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom(quarterly, monthly), (on, plan) => {
      const turn = turnOf(plan, on, fixed)
      if (!turn) throw new Error('there always is one')
      expect(isRunning(turn, on)).toBe(true)
      expect(turnOf(plan, turn.from, fixed)).toEqual(turn)
      expect(turnOf(plan, turn.until, fixed)).toEqual(turn)
      expect(turnOf(plan, addDays(turn.until, 1), fixed)?.from).toBe(addDays(turn.until, 1))
    }),
  )
})

test('a plan by festivals has the turn that closes next: eleven days, a week before and three days after', () => {
  const some = fc.uniqueArray(fc.constantFrom(...festivals), { minLength: 1 })
  fc.assert(
    fc.property(someDay, some, (on, chosen) => {
      const plan: ContactPlan = { ...byFestival, festivals: chosen }
      const turn = turnOf(plan, on, fixed)
      if (!turn) throw new Error('there always is one')
      expect(daysBetween(turn.from, turn.until)).toBe(10)
      expect(turn.until >= on).toBe(true)
      // No other of the chosen closes between that day and this turn's end.
      const years = [-1, 0, 1].map((n) => Number(on.slice(0, 4)) + n)
      const ends = chosen.flatMap((one) => years.map((year) => addDays(fixed(one, year), 3)))
      expect(ends.filter((end) => end >= on && end < turn.until)).toEqual([])
    }),
  )
})

test('a plan by festivals without one has no turn', () => {
  expect(turnOf({ ...byFestival, festivals: [] }, day('2026-11-26'), fixed)).toBeUndefined()
})
