import type { Day, Instant } from '../time'
import type { Earning, PointsRule } from './rule-versions'
import type { ActKind, Noted, PointsBook, PointsRow } from './schema'

/** What is news about an act: it was confirmed, or put right; or whoever confirmed it says that it doesn't count. */
export type News = { kind: ActKind; act: string } & (
  { noted: Noted } | { reversed: { reason: string; orgName: string } }
)

/** Which book, which day, by which rules, and when it is written. */
export interface Writing {
  book: PointsBook
  on: Day
  rule: PointsRule
  at: Instant
}

/** Always the sum of the rows, and never kept beside them. */
export const balanceOf = (rows: readonly Pick<PointsRow, 'points'>[]): number =>
  rows.reduce((sum, { points }) => sum + points, 0)

/** What that much earns by itself; the cap of the day is another matter. */
export const earnedBy = ({ points, per }: Earning, amount: number): number =>
  per === 'hour' ? Math.floor(amount / 60) * points : amount > 0 ? points : 0

const ofAct = (rows: readonly PointsRow[], act: string) => rows.filter((row) => row.act === act)

const isReversed = (rows: readonly PointsRow[]) => rows.some(({ why }) => why === 'reversed')

/** What an act is worth by all that was confirmed of it, in the order of its versions and not of their arrival. */
function worthOf(rows: readonly PointsRow[], earning: Earning): number {
  if (isReversed(rows)) return 0
  return rows
    .flatMap(({ noted }) => noted ?? [])
    .sort((a, b) => a.version - b.version)
    .reduce((worth, { amount, mayEarn }) => {
      const earned = earnedBy(earning, amount)
      return mayEarn ? earned : Math.min(worth, earned)
    }, 0)
}

type Draft = Pick<PointsRow, 'act' | 'points' | 'why'> & Partial<PointsRow>

/** What is too much is taken back from the act's own rows, the latest first, and never more than each brought. */
function takenBack(own: readonly PointsRow[], excess: number): Pick<PointsRow, 'points' | 'takesBack'>[] {
  let left = excess
  return own
    .filter(({ points }) => points > 0)
    .reverse()
    .flatMap(({ seq, points }) => {
      const most = Math.min(left, points + balanceOf(own.filter(({ takesBack }) => takesBack === seq)))
      if (most <= 0) return []
      left -= most
      return [{ points: -most, takesBack: seq }]
    })
}

/** What the day still has room for: first for the act that it is about, then for those above the cap until now. */
function added(
  rows: readonly PointsRow[],
  first: string,
  earning: Earning,
  spent: readonly Draft[],
): Draft[] {
  const have = (act?: string) => balanceOf([...rows, ...spent].filter((row) => !act || row.act === act))
  let room = (earning.mostPerDay ?? Infinity) - have()
  const acts = [...new Set([first, ...rows.map(({ act }) => act)])]
  return acts.flatMap((act) => {
    const points = Math.min(room, worthOf(ofAct(rows, act), earning) - have(act))
    if (points <= 0) return []
    room -= points
    return [{ act, points, why: act === first ? 'confirmed' : 'room' } as const]
  })
}

/**
 * The rows that follow from news about an act. Whatever comes, in any order and any number of times, the points of a
 * kind on a day are the smaller of the cap and of what its acts are worth.
 *
 * @param day all rows of that day in that book, in their order.
 * @returns none when it is known already, or when that kind earns nothing in that book.
 */
export function rowsAfter(day: readonly PointsRow[], news: News, writing: Writing): PointsRow[] {
  const { book, on, rule, at } = writing
  const { kind, act } = news
  const earning = rule.earns[book][kind]
  const before = day.filter((row) => row.kind === kind)
  const own = ofAct(before, act)
  if (!earning || isReversed(own)) return []
  if ('noted' in news && own.some(({ noted }) => noted?.version === news.noted.version)) return []
  const brings: Draft = {
    ...{ act, points: 0, why: own.length > 0 ? 'put_right' : 'confirmed' },
    ...('noted' in news ? { noted: news.noted } : { ...news.reversed, why: 'reversed' }),
  }
  const row = (draft: Draft, i: number): PointsRow => ({
    ...{ on, seq: day.length + 1 + i, at, kind, rule: rule.version },
    ...draft,
  })
  const now = [...before, row(brings, 0)]
  const excess = balanceOf(own) - worthOf(ofAct(now, act), earning)
  const { noted: _once, ...saying } = brings
  const spent = takenBack(own, excess).map((one) => ({ ...saying, ...one }))
  const changes = [...spent, ...added(now, act, earning, spent)]
  // The news stands on the first row of its act, which may bring no points.
  const [first] = changes
  const isOwn = first?.act === act
  return [
    isOwn ? { ...first, ...brings, points: first.points } : brings,
    ...changes.slice(isOwn ? 1 : 0),
  ].map(row)
}
