import type { Limits } from '../county/county'
import { mostDays } from '../county/limits'
import { addDays, type Day, daysBetween } from '../time'
import { type AwayFigures, type AwayLine, isToRegister } from './away-line'

type ByDay = Record<Day, number>

/**
 * Lines of open trips, counted by the days that matter: so many as there are days, however many lines. The figures of
 * any day from the one on which they were counted come out of it, under whatever limit.
 */
export interface AwayTally {
  /** Who isn't back, by the day on which they left or mean to. */
  away: ByDay
  /** Of those: mobile members by what a person has said, and those in the national register. */
  mobile: ByDay
  registered: ByDay
  /** Whom a person should look at once the limit has passed, by the day that it begins with. */
  lookedAt: ByDay
  toRegister: number
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

function countBy(days: readonly Day[], atLeast: Day): Record<Day, number> {
  const counts: Record<Day, number> = {}
  for (const day of days.map((one) => later(one, atLeast))) counts[day] = (counts[day] ?? 0) + 1
  return counts
}

/** Counts some lines on a day. Days so long past that they change no figure any longer are one. */
export function tallyOf(lines: readonly AwayLine[], today: Day): AwayTally {
  const here = lines.filter(({ back }) => !back)
  const left = (some: readonly AwayLine[]) =>
    countBy(
      some.map(({ startedOn }) => startedOn),
      addDays(today, -1),
    )
  const open = here.filter(({ mobileSince }) => mobileSince === undefined)
  return {
    away: left(here),
    mobile: left(here.filter(({ mobileSince }) => mobileSince !== undefined)),
    registered: left(here.filter(({ nationalOn }) => nationalOn !== undefined)),
    lookedAt: countBy(
      open.map(({ notMobileOn, startedOn }) => notMobileOn ?? startedOn),
      addDays(today, -mostDays),
    ),
    toRegister: lines.filter(isToRegister).length,
  }
}

// The keys are days: the schema has read them, or they were put there as such.
const entriesOf = (counts: ByDay) => Object.entries(counts) as [Day, number][]

/** The figures of several tallies together, on a day that isn't before those on which they were counted. */
export function figuresOf(
  tallies: readonly AwayTally[],
  today: Day,
  { reviewDays }: Pick<Limits, 'reviewDays'>,
): AwayFigures {
  const sum = (of: (tally: AwayTally) => ByDay, passes: (day: Day) => boolean) =>
    tallies
      .flatMap((tally) => entriesOf(of(tally)))
      .reduce((total, [day, n]) => (passes(day) ? total + n : total), 0)
  const hasCome = (day: Day) => day <= today
  return {
    away: sum(({ away }) => away, hasCome),
    toLeave: sum(
      ({ away }) => away,
      (day) => !hasCome(day),
    ),
    mobile: sum(({ mobile }) => mobile, hasCome),
    registered: sum(({ registered }) => registered, hasCome),
    toReview: sum(
      ({ lookedAt }) => lookedAt,
      (day) => daysBetween(day, today) >= reviewDays,
    ),
    toRegister: tallies.reduce((total, { toRegister }) => total + toRegister, 0),
  }
}
