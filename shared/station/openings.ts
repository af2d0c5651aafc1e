import { addDays, atHour, type Day, dayOf, type Instant, instant, msOf } from '../time'
import type { DayKind, OpeningHours, Span } from './hours'
import type { Opening } from './schema'

/** How many openings are told ahead, and how far one looks for them: over the longest holiday. */
const most = 4
const daysAhead = 16

const at = (day: Day, time: string): Instant => {
  const [hours, minutes] = time.split(':').map(Number)
  return instant(msOf(atHour(day, hours ?? 0)) + (minutes ?? 0) * 60_000)
}

const spansOn = (day: Day, hours: OpeningHours, kindOf: (day: Day) => DayKind): readonly Span[] =>
  hours.closed.some(({ from, to }) => from <= day && day <= to) ? [] : hours[kindOf(day)]

/** Midnight ends nothing for whoever is open on both sides of it. */
const joined = (openings: readonly Opening[]): Opening[] =>
  openings.reduce<Opening[]>((before, next) => {
    const last = before.at(-1)
    return last?.to === next.from
      ? [...before.slice(0, -1), { from: last.from, to: next.to }]
      : [...before, next]
  }, [])

/**
 * The next times at which a station is open, the one that runs now first: moments, so that a phone without a network
 * can go on telling by the clock alone.
 * @param kindOf says what sort of day it is, by China's public holidays.
 */
export function nextOpenings(hours: OpeningHours, now: Instant, kindOf: (day: Day) => DayKind): Opening[] {
  const today = dayOf(now)
  const days = Array.from({ length: daysAhead }, (_, n) => addDays(today, n))
  const all = days.flatMap((day) =>
    spansOn(day, hours, kindOf).map(({ from, to }) => ({ from: at(day, from), to: at(day, to) })),
  )
  return joined(all)
    .filter(({ to }) => to > now)
    .slice(0, most)
}

/** Whether it is open now: until when, or from when on; `unknown` when nothing is known of this moment any more. */
export type Standing = { is: 'open'; until: Instant } | { is: 'shut'; opensAt?: Instant } | { is: 'unknown' }

/**
 * How a station stands at a moment, by the openings that the server told.
 * @param openings undefined: its hours are known as a sentence alone.
 */
export function standingAt(openings: readonly Opening[] | undefined, now: Instant): Standing {
  if (!openings) return { is: 'unknown' }
  const next = openings.find(({ to }) => to > now)
  // All that was told lies behind: it was told long ago.
  if (!next) return openings.length > 0 ? { is: 'unknown' } : { is: 'shut' }
  return next.from <= now ? { is: 'open', until: next.to } : { is: 'shut', opensAt: next.from }
}
