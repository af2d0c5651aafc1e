import { type Day, dayOf, type Instant } from '../time'
import type { PointsChoice } from './schema'

/** Whether they take part now, and since when. */
export const takesPartSince = (choice: PointsChoice | undefined): Instant | undefined => {
  const last = choice?.spans.at(-1)
  return last && !last.until ? last.from : undefined
}

/** From now on they do. @returns undefined when they do already. */
export function optIn(before: PointsChoice | undefined, now: Instant): PointsChoice | undefined {
  if (takesPartSince(before)) return undefined
  return { version: (before?.version ?? 0) + 1, spans: [...(before?.spans ?? []), { from: now }] }
}

/** From now on they don't; what was written stays. @returns undefined when they don't already. */
export function optOut(before: PointsChoice | undefined, now: Instant): PointsChoice | undefined {
  const from = takesPartSince(before)
  if (!before || !from) return undefined
  return { version: before.version + 1, spans: [...before.spans.slice(0, -1), { from, until: now }] }
}

/** Is an act of that day to be written down at all? Not of days on which they took no part. */
export const isNoted = (choice: PointsChoice, on: Day): boolean =>
  choice.spans.some(({ from, until }) => dayOf(from) <= on && (!until || on <= dayOf(until)))

/** Does an act of that day earn, confirmed at that moment? Done since they opted in, confirmed before they opted out. */
export const mayEarn = (choice: PointsChoice, on: Day, at: Instant): boolean =>
  choice.spans.some(({ from, until }) => dayOf(from) <= on && from <= at && (!until || at < until))
