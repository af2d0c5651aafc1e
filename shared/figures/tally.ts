import * as v from 'valibot'
import type { Shift, SignUp } from '../post/shift'
import { daysBetween, dayOf, type Day, type Instant } from '../time'
import { isOver, type Wish } from '../wish/wish'
import type { WishList } from '../wish/words'

const count = v.number()
/** How many by what: a month, a length in days. */
const counts = v.record(v.string(), count)
export type Counts = v.InferOutput<typeof counts>

/** The headings of the inbox under which an open wish stands. */
export const openLists = ['to_verify', 'published', 'claimed', 'to_confirm', 'redirected'] as const
export type OpenList = (typeof openLists)[number]

/** The wishes of a place, counted. What is over is counted by its month, so that the year may go on without counting. */
export const wishTallySchema = v.object({
  open: v.object({
    ...{ to_verify: count, published: count, claimed: count, to_confirm: count, redirected: count },
  }),
  /** Open ones that somebody was waited for, and the day passed. */
  overdue: count,
  told: counts,
  cameTrue: counts,
  notDone: counts,
  /** By month, and there by days: from publication to the claim, and from the telling to the end. */
  toClaim: v.record(v.string(), counts),
  toDone: v.record(v.string(), counts),
})
export type WishTally = v.InferOutput<typeof wishTallySchema>

/** The posts of a place, counted: seats and who has one, and what was confirmed, by month. */
export const postTallySchema = v.object({
  standing: v.object({ seats: count, filled: count }),
  seats: counts,
  filled: counts,
  minutes: counts,
  /** Once for each day on which somebody served. */
  served: counts,
})
export type PostTally = v.InferOutput<typeof postTallySchema>

/** 2026-11 */
export const monthOf = (day: Day): string => day.slice(0, 7)
const monthAt = (at: Instant): string => monthOf(dayOf(at))

const add = (to: Counts, key: string, n = 1): void => void (to[key] = (to[key] ?? 0) + n)

const days = (from: Instant, to: Instant): string => String(Math.max(0, daysBetween(dayOf(from), dayOf(to))))

/** How a wish ended well: somebody confirmed it, or whoever it was passed on to has done it. */
function endOf(wish: Wish): Instant | Day | undefined {
  if ('confirmed' in wish && wish.confirmed) return wish.confirmed.at
  return wish.state === 'archived' ? wish.closedOn : undefined
}

function addTo(tally: WishTally, wish: Wish, listOf: (wish: Wish) => WishList): void {
  const { submittedAt } = wish.asked
  add(tally.told, monthAt(submittedAt))
  const list = listOf(wish)
  const open = openLists.find((one) => one === list)
  if (open) tally.open[open] += 1
  if (!isOver(wish) && 'overdueTimes' in wish && wish.overdueTimes > 0) tally.overdue += 1
  const first = 'public' in wish ? wish.public?.firstPublishedAt : undefined
  if (first && 'claim' in wish)
    add((tally.toClaim[monthAt(wish.claim.at)] ??= {}), days(first, wish.claim.at))
  const ended = endOf(wish)
  if (ended !== undefined) {
    const month = ended.slice(0, 7)
    const on = 'confirmed' in wish && wish.confirmed ? wish.confirmed.at : undefined
    const key = on ? monthAt(on) : month
    add(tally.cameTrue, key)
    if (on) add((tally.toDone[key] ??= {}), days(submittedAt, on))
  }
  if (wish.state === 'not_done') add(tally.notDone, monthOf(wish.closedOn))
}

/** @param listOf under which heading a wish stands. */
export function tallyOfWishes(wishes: readonly Wish[], listOf: (wish: Wish) => WishList): WishTally {
  const tally: WishTally = {
    open: { to_verify: 0, published: 0, claimed: 0, to_confirm: 0, redirected: 0 },
    ...{ overdue: 0, told: {}, cameTrue: {}, notDone: {}, toClaim: {}, toDone: {} },
  }
  for (const wish of wishes) addTo(tally, wish, listOf)
  return tally
}

/** @param since what was served before isn't counted. */
export function tallyOfPosts(shifts: readonly Shift[], rows: readonly SignUp[], since: Day): PostTally {
  const tally: PostTally = {
    ...{ standing: { seats: 0, filled: 0 }, seats: {}, filled: {}, minutes: {}, served: {} },
  }
  for (const { state, startsAt, slots, taken } of shifts) {
    if (state !== 'open') continue
    if (startsAt) {
      add(tally.seats, monthAt(startsAt), slots)
      add(tally.filled, monthAt(startsAt), taken)
    } else {
      tally.standing.seats += slots
      tally.standing.filled += taken
    }
  }
  for (const { on, minutes } of rows.flatMap(({ served }) => served)) {
    if (on < since) continue
    add(tally.minutes, monthOf(on), minutes)
    add(tally.served, monthOf(on))
  }
  return tally
}
