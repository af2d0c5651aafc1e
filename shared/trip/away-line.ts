import * as v from 'valibot'
import type { Limits } from '../county/county'
import { type Day, daysBetween, daySchema } from '../time'
import { isStaying } from './gone-together'
import { type OpenTrip, startOf } from './trip'

/** What a list of who is away is counted by, without the trips: a line for each open trip. */
export const awayLineSchema = v.object({
  /** The day on which they left home, or mean to. */
  startedOn: daySchema,
  mobileSince: v.optional(daySchema),
  notMobileOn: v.optional(daySchema),
  nationalOn: v.optional(daySchema),
  /** They say that they have returned. */
  back: v.optional(v.literal(true)),
  /** The county in which they stay, or mean to. Absent while that isn't certain, and in lines of before. */
  goesTo: v.optional(v.string()),
})
export type AwayLine = v.InferOutput<typeof awayLineSchema>

/** The line of an open trip. */
export const awayLineOf = (trip: OpenTrip): AwayLine => ({
  startedOn: startOf(trip),
  ...(trip.mobileSince && { mobileSince: trip.mobileSince }),
  ...(trip.notMobileOn && { notMobileOn: trip.notMobileOn }),
  ...(trip.nationalOn && { nationalOn: trip.nationalOn }),
  ...(trip.state === 'return_reported' && { back: true }),
  ...(isStaying(trip) && { goesTo: trip.destination.regionCode }),
})

/** Away for so long that a person should look, or look again: docs/rules.md#mobile-members. */
export const isCandidate = (
  line: AwayLine,
  today: Day,
  { reviewDays }: Pick<Limits, 'reviewDays'>,
): boolean =>
  !line.back &&
  line.mobileSince === undefined &&
  daysBetween(line.notMobileOn ?? line.startedOn, today) >= reviewDays

/** Confirmed by a person as a mobile member, and not written into the national register. */
export const isToRegister = ({ mobileSince, nationalOn }: Pick<AwayLine, 'mobileSince' | 'nationalOn'>) =>
  mobileSince !== undefined && nationalOn === undefined

/** Two figures that are never one, and what is to be done: docs/rules.md#mobile-members. */
export const awayFiguresSchema = v.object({
  /** Have left and not come back. */
  away: v.number(),
  /** Have told that they will leave. */
  toLeave: v.number(),
  /** Of those who are away: a person has said that they are mobile members. */
  mobile: v.number(),
  /** Of those who are away: they stand in the national register. */
  registered: v.number(),
  /** Open trips that a person should look at, and those to be written into the national register. */
  toReview: v.number(),
  toRegister: v.number(),
})
export type AwayFigures = v.InferOutput<typeof awayFiguresSchema>

/** The figures of some open trips on a day. */
export function awayFigures(
  lines: readonly AwayLine[],
  today: Day,
  limits: Pick<Limits, 'reviewDays'>,
): AwayFigures {
  const here = lines.filter(({ back }) => !back)
  const gone = here.filter(({ startedOn }) => startedOn <= today)
  const count = (some: readonly AwayLine[], passes: (line: AwayLine) => boolean) => some.filter(passes).length
  return {
    ...{ away: gone.length, toLeave: here.length - gone.length },
    mobile: count(gone, ({ mobileSince }) => mobileSince !== undefined),
    registered: count(gone, ({ nationalOn }) => nationalOn !== undefined),
    toReview: count(lines, (line) => isCandidate(line, today, limits)),
    toRegister: count(lines, isToRegister),
  }
}
