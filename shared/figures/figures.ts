import { type Day } from '../time'
import { type Counts, monthOf, type OpenList, openLists, type PostTally, type WishTally } from './tally'

/** So many months are looked at: this one and eleven before. */
export const months = 12

/** The first of the months that are looked at. */
export function firstMonth(today: Day): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const first = year * 12 + (month - 1) - (months - 1)
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`
}

/** Added up, over several places. */
export interface Figures {
  open: Record<OpenList, number>
  overdue: number
  told: number
  cameTrue: number
  notDone: number
  toClaim: Median
  toDone: Median
  /** Of this month and the standing ones. */
  seats: number
  filled: number
  /** How often somebody served, and for how long: this month, and in the twelve. */
  served: { month: number; year: number }
  minutes: { month: number; year: number }
}

/** The day by which half of so many were. */
export interface Median {
  of: number
  days?: number
}

const sum = (all: readonly number[]): number => all.reduce((total, n) => total + n, 0)

const since = (counts: Counts, first: string): number =>
  sum(Object.entries(counts).flatMap(([month, n]) => (month >= first ? [n] : [])))

/** The lower median, of how many took how many days. */
export function medianOf(byDays: readonly Counts[]): Median {
  const all = new Map<number, number>()
  for (const [days, n] of byDays.flatMap((one) => Object.entries(one)))
    all.set(Number(days), (all.get(Number(days)) ?? 0) + n)
  const of = sum([...all.values()])
  let left = Math.ceil(of / 2)
  for (const days of [...all.keys()].sort((a, b) => a - b)) {
    left -= all.get(days) ?? 0
    if (left <= 0) return { of, days }
  }
  return { of }
}

const lengths = (all: readonly Record<string, Counts>[], first: string): Median =>
  medianOf(all.flatMap((one) => Object.entries(one).flatMap(([month, n]) => (month >= first ? [n] : []))))

/** What the tallies of some places come to, as of a day. */
export function figuresOf(wishes: readonly WishTally[], posts: readonly PostTally[], today: Day): Figures {
  const [first, month] = [firstMonth(today), monthOf(today)]
  const openIn = (list: OpenList) => sum(wishes.map(({ open }) => open[list]))
  const [toVerify, published, claimed, toConfirm, redirected] = openLists.map(openIn)
  const all = (pick: (tally: WishTally) => Counts) => sum(wishes.map((tally) => since(pick(tally), first)))
  const year = (pick: (tally: PostTally) => Counts) => sum(posts.map((tally) => since(pick(tally), first)))
  const now = (pick: (tally: PostTally) => Counts) => sum(posts.map((tally) => pick(tally)[month] ?? 0))
  return {
    open: {
      ...{ to_verify: toVerify ?? 0, published: published ?? 0, claimed: claimed ?? 0 },
      ...{ to_confirm: toConfirm ?? 0, redirected: redirected ?? 0 },
    },
    overdue: sum(wishes.map(({ overdue }) => overdue)),
    ...{ told: all(({ told }) => told), cameTrue: all(({ cameTrue }) => cameTrue) },
    notDone: all(({ notDone }) => notDone),
    toClaim: lengths(
      wishes.map(({ toClaim }) => toClaim),
      first,
    ),
    toDone: lengths(
      wishes.map(({ toDone }) => toDone),
      first,
    ),
    seats: now(({ seats }) => seats) + sum(posts.map(({ standing }) => standing.seats)),
    filled: now(({ filled }) => filled) + sum(posts.map(({ standing }) => standing.filled)),
    served: { month: now(({ served }) => served), year: year(({ served }) => served) },
    minutes: { month: now(({ minutes }) => minutes), year: year(({ minutes }) => minutes) },
  }
}
