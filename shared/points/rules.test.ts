import * as v from 'valibot'
import { atHour, type Day, daySchema } from '../time'
import { pointsRules, type PointsRule, ruleOn } from './rule-versions'
import { balanceOf, earnedBy, type News, rowsAfter } from './rules'
import type { PointsRow } from './schema'
import { isNoted, mayEarn, optIn, optOut, takesPartSince } from './taking-part'
import { sayRules } from './words'

const day = (text: string): Day => v.parse(daySchema, text)
const on = day('2026-11-20')
const served = (act: string, minutes: number, version = 1): News => ({
  ...{ kind: 'service', act, noted: { version, amount: minutes, mayEarn: true } },
})
const [rule] = pointsRules

function book(...news: News[]): PointsRow[] {
  if (!rule) throw new Error('no rules')
  return news.reduce<PointsRow[]>((rows, one) => {
    const writing = { book: 'member', on, rule, at: atHour(on, 18) } as const
    return [...rows, ...rowsAfter(rows, one, writing)]
  }, [])
}
const points = (rows: readonly PointsRow[]) => rows.map((row) => row.points)

describe('an act', () => {
  it('earns a point for each full hour, no more than four a day, and a wish five', () => {
    expect(points(book(served('a', 59)))).toEqual([0])
    expect(points(book(served('a', 130)))).toEqual([2])
    expect(points(book(served('a', 180), served('b', 180)))).toEqual([3, 1])
    const wish: News = { kind: 'wish', act: 'c', noted: { version: 1, amount: 1, mayEarn: true } }
    expect(points(book(served('a', 300), wish))).toEqual([4, 5])
  })

  it('earns once, however often it is said', () => {
    expect(points(book(served('a', 120), served('a', 120), served('a', 120)))).toEqual([2])
  })

  it('that is put right is counted anew: a row of its own, and the first stays as it is', () => {
    const rows = book(served('a', 180), served('a', 60, 2), served('a', 120, 3))
    expect(points(rows)).toEqual([3, -2, 1])
    expect(rows[1]).toMatchObject({ takesBack: 1, why: 'put_right' })
  })

  it('of which an older confirmation comes late stays as the newer one said', () => {
    expect(balanceOf(book(served('a', 0, 2), served('a', 120, 1)))).toBe(0)
  })

  it('that is reversed says why, and leaves its room to another of that day', () => {
    const reversed: News = {
      kind: 'service',
      act: 'a',
      reversed: { reason: '本职工作', orgName: '海棠社区' },
    }
    const rows = book(served('a', 180), served('b', 180), reversed, reversed, served('a', 240, 2))
    expect(rows.map(({ act, points: of, why }) => [act, of, why])).toEqual([
      ['a', 3, 'confirmed'],
      ['b', 1, 'confirmed'],
      ['a', -3, 'reversed'],
      ['b', 2, 'room'],
    ])
    expect(rows[2]).toMatchObject({ reason: '本职工作', orgName: '海棠社区', takesBack: 1 })
  })

  it('earns nothing in a book whose rules don’t know it', () => {
    if (!rule) throw new Error('no rules')
    const writing = { book: 'resident', on, rule, at: atHour(on, 18) } as const
    expect(rowsAfter([], served('a', 120), writing)).toEqual([])
  })
})

describe('the rules', () => {
  const later: PointsRule = { version: 2, from: day('2027-01-01'), earns: { member: {}, resident: {} } }

  it('hold from a day on, for the acts of those days', () => {
    expect(ruleOn(day('2025-12-31'))).toBeUndefined()
    expect(ruleOn(day('2026-12-31'), [...pointsRules, later])?.version).toBe(1)
    expect(ruleOn(day('2027-01-01'), [...pointsRules, later])?.version).toBe(2)
  })

  it('are numbered and dated one after the other', () => {
    expect(pointsRules.map(({ version }) => version)).toEqual(pointsRules.map((_, i) => i + 1))
    expect(pointsRules.map(({ from }) => from)).toEqual([...pointsRules.map(({ from }) => from)].sort())
  })

  it('are said in words', () => {
    expect(sayRules('member').at(-1)).toEqual({
      from: '2026-01-01',
      lines: ['志愿服务，每满 1 小时记 1 分，一天最多 4 分。', '圆了一个微心愿，记 5 分。'],
    })
    expect(sayRules('resident').at(-1)?.lines).toEqual([])
  })

  it('never deduct: nothing earns less than nothing', () => {
    const all = pointsRules.flatMap(({ earns }) => Object.values(earns).flatMap((of) => Object.values(of)))
    for (const earning of all)
      for (const amount of [0, 1, 59, 60, 600]) expect(earnedBy(earning, amount)).toBeGreaterThanOrEqual(0)
  })
})

describe('taking part', () => {
  const [noon, evening, next] = [atHour(on, 12), atHour(on, 18), atHour(day('2026-11-21'), 9)]
  const since = optIn(undefined, noon)
  const until = optOut(since, evening)

  it('is chosen, and given up, as often as one likes', () => {
    expect(takesPartSince(undefined)).toBeUndefined()
    expect(takesPartSince(since)).toBe(noon)
    expect(optIn(since, evening)).toBeUndefined()
    expect(takesPartSince(until)).toBeUndefined()
    expect(optOut(until, evening)).toBeUndefined()
    expect(optOut(undefined, evening)).toBeUndefined()
    expect(takesPartSince(optIn(until, next))).toBe(next)
  })

  it('counts from that day on, for what is confirmed until one gives it up', () => {
    if (!since || !until) throw new Error('no choice')
    expect(mayEarn(since, on, evening)).toBe(true)
    expect(mayEarn(since, day('2026-11-19'), evening)).toBe(false)
    expect(mayEarn(since, on, atHour(on, 11))).toBe(false)
    expect(mayEarn(until, on, next)).toBe(false)
    expect(isNoted(until, on)).toBe(true)
    expect(isNoted(until, day('2026-11-21'))).toBe(false)
    expect(isNoted(since, day('2026-11-19'))).toBe(false)
  })
})
