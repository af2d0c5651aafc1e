import * as fc from 'fast-check'
import { atHour, type Day, daySchema, instant, msOf } from '../time'
import * as v from 'valibot'
import { type PointsRule, ruleOn } from './rule-versions'
import { balanceOf, earnedBy, type News, rowsAfter } from './rules'
import type { ActKind, PointsRow } from './schema'

const on: Day = v.parse(daySchema, '2026-11-20')
const rule: PointsRule = ruleOn(on) ?? never()
function never(): never {
  throw new Error('no rule on that day')
}

/** One act by all that is ever said of it: confirmed, put right, taken back, reversed. */
const anAct = fc.record({
  kind: fc.constantFrom<ActKind>('service', 'wish'),
  amounts: fc.array(fc.record({ amount: fc.integer({ min: 0, max: 400 }), mayEarn: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  }),
  isReversed: fc.boolean(),
})
type Act = typeof anAct extends fc.Arbitrary<infer T> ? T : never

const newsOf = ({ kind, amounts, isReversed }: Act, i: number): News[] => {
  const act = `act ${i}`
  const said = amounts.map((one, n): News => ({ kind, act, noted: { version: n + 1, ...one } }))
  return isReversed ? [...said, { kind, act, reversed: { reason: '记错了', orgName: '海棠社区' } }] : said
}

/** The same news, some of it more than once, in another order. */
const twiceInAnyOrder = (news: readonly News[]) =>
  fc
    .tuple(fc.shuffledSubarray([...news], { minLength: news.length }), fc.subarray([...news]))
    .chain(([all, again]) =>
      fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
    )

const aDay = fc
  .array(anAct, { minLength: 1, maxLength: 6 })
  .chain((acts) => fc.record({ acts: fc.constant(acts), news: twiceInAnyOrder(acts.flatMap(newsOf)) }))

function written(news: readonly News[]): PointsRow[] {
  const at = atHour(on, 18)
  return news.reduce<PointsRow[]>((rows, one, i) => {
    const writing = { book: 'member', on, rule, at: instant(msOf(at) + i) } as const
    const after = [...rows, ...rowsAfter(rows, one, writing)]
    checkLedger(after)
    return after
  }, [])
}

/** What is true of a day's rows at every moment. */
function checkLedger(rows: readonly PointsRow[]): void {
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1))
  expect(balanceOf(rows)).toBeGreaterThanOrEqual(0)
  expect(balanceOf(rows.filter(({ kind }) => kind === 'service'))).toBeLessThanOrEqual(4)
  for (const { points, takesBack, act } of rows.filter((row) => row.points < 0)) {
    const entry = rows[(takesBack ?? 0) - 1]
    expect(entry?.act).toBe(act)
    const back = rows.filter((row) => row.takesBack === takesBack)
    expect(-balanceOf(back)).toBeLessThanOrEqual(entry?.points ?? 0)
    expect(points).toBeLessThan(0)
  }
}

/** What the acts are worth, told without rows: each by its versions, each kind up to its cap. */
function worth(acts: readonly Act[]): number {
  const of = (kind: ActKind) => {
    const earning = rule.earns.member[kind] ?? never()
    const each = acts
      .filter((act) => act.kind === kind && !act.isReversed)
      .map(({ amounts }) =>
        amounts.reduce((sum, { amount, mayEarn }) => {
          const earned = earnedBy(earning, amount)
          return mayEarn ? earned : Math.min(sum, earned)
        }, 0),
      )
    return Math.min(
      earning.mostPerDay ?? Infinity,
      each.reduce((sum, one) => sum + one, 0),
    )
  }
  return of('service') + of('wish')
}

it('whatever is said of acts, twice and in any order, the balance is the sum of the rows and what they are worth', () => {
  let [takenBack, capped] = [0, 0]
  fc.assert(
    fc.property(aDay, ({ acts, news }) => {
      const rows = written(news)
      expect(balanceOf(rows)).toBe(worth(acts))
      takenBack += rows.filter(({ points }) => points < 0).length
      capped += rows.filter(({ why }) => why === 'room').length
    }),
    { numRuns: 200, seed: 20261126 },
  )
  // Nothing is promised of what never came about.
  expect(takenBack).toBeGreaterThan(50)
  expect(capped).toBeGreaterThan(10)
})

it('what is known already writes nothing', () => {
  fc.assert(
    fc.property(aDay, ({ acts, news }) => {
      const rows = written(news)
      const writing = { book: 'member', on, rule, at: atHour(on, 20) } as const
      for (const one of acts.flatMap(newsOf)) expect(rowsAfter(rows, one, writing)).toEqual([])
    }),
    { numRuns: 50, seed: 7 },
  )
})
