import * as v from 'valibot'
import { postClasses } from '../community-report/schema'
import { daysOfPeriod, periodOf } from '../contact/turns'
import { idOf } from '../ids'
import { addDays, type Day, daySchema } from '../time'
import type { SignUp } from './shift'

/** How often a unit is told. */
export const unitPeriods = ['quarter', 'half_year'] as const
export type UnitPeriod = (typeof unitPeriods)[number]

/** A quarter or a half of a year. */
export const unitPeriodSchema = v.pipe(v.string(), v.regex(/^20\d\d-(Q[1-4]|H[12])$/, '请重新选时间'))

/** All that a unit is told: how long, by class. No post, no place, no day. */
export const unitHoursSchema = v.array(v.object({ class: v.picklist(postClasses), minutes: v.number() }))
export type UnitHours = v.InferOutput<typeof unitHoursSchema>

/** The same as a phone sends back what it has shown, which may have words of a later release. */
export const seenHoursSchema = v.pipe(
  v.array(v.object({ class: v.pipe(v.string(), v.maxLength(40)), minutes: v.number() })),
  v.maxLength(20),
)
export type SeenHours = v.InferOutput<typeof seenHoursSchema>

const line = { memberId: idOf('member'), countyId: idOf('county'), period: v.string(), version: v.number() }
/** Whose sheet it stands in: the organisation on whose roster they are. */
const compiled = { ...line, orgId: idOf('org'), hours: unitHoursSchema }

/**
 * A member's line in the sheet back to their unit: `open` until it is compiled, then `shown` to the member alone, who may
 * say that it is wrong (`objected`); `released` to the unit. docs/rules.md#the-sheet-back-to-the-unit
 */
export const unitLineSchema = v.variant('state', [
  v.object({ ...line, state: v.literal('open'), dueOn: daySchema }),
  /** Released on `dueOn` if they say nothing until then. */
  v.object({ ...compiled, state: v.literal('shown'), dueOn: daySchema }),
  v.object({ ...compiled, state: v.literal('objected') }),
  v.object({ ...compiled, state: v.literal('released'), releasedOn: daySchema }),
])
export type UnitLine = v.InferOutput<typeof unitLineSchema>
export const unitLineStates = ['open', 'shown', 'objected', 'released'] as const

/** The period in which a day lies. */
export const unitPeriodOf = (day: Day, every: UnitPeriod): string =>
  every === 'quarter' ? periodOf(day) : `${day.slice(0, 4)}-H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`

/** Those that are over, the latest first. */
export function periodsBefore(today: Day, every: UnitPeriod, count = 4): string[] {
  const periods: string[] = []
  for (let day = today; periods.length < count;) {
    day = addDays(daysOfPeriod(unitPeriodOf(day, every)).from, -1)
    periods.push(unitPeriodOf(day, every))
  }
  return periods
}

function covers(period: string, day: Day): boolean {
  const { from, until } = daysOfPeriod(period)
  return from <= day && day <= until
}

/**
 * To which of a member's lines a day belongs: one that is there already, a quarter's before a half year's; so that nothing
 * is told twice when a county changes how often it tells.
 */
export function periodFor(day: Day, periods: readonly string[], every: UnitPeriod): string {
  const there = periods.filter((period) => covers(period, day))
  return there.find((period) => period.includes('Q')) ?? there[0] ?? unitPeriodOf(day, every)
}

/** What was confirmed of a member in a period, by class. @param periods of all their lines. */
export function hoursIn(
  period: string,
  rows: readonly Pick<SignUp, 'about' | 'served'>[],
  periods: readonly string[],
): UnitHours {
  const all = rows.flatMap(({ about, served }) =>
    served
      .filter(({ on }) => covers(period, on) && periodFor(on, periods, 'half_year') === period)
      .map(({ minutes }) => ({ class: about.class, minutes })),
  )
  return postClasses
    .map((postClass) => ({
      class: postClass,
      minutes: all.filter((one) => one.class === postClass).reduce((sum, { minutes }) => sum + minutes, 0),
    }))
    .filter(({ minutes }) => minutes > 0)
}

export const isSameHours = (a: SeenHours, b: SeenHours): boolean =>
  a.length === b.length &&
  a.every((one) => b.some((other) => other.class === one.class && other.minutes === one.minutes))

/** The days of a member's sign-up on which something else is confirmed than before. */
export const daysChanged = (before: Pick<SignUp, 'served'>, after: Pick<SignUp, 'served'>): Day[] => [
  ...new Set(
    [...before.served, ...after.served]
      .filter(({ on, minutes }) =>
        [before, after].some(({ served }) => !served.some((one) => one.on === on && one.minutes === minutes)),
      )
      .map(({ on }) => on),
  ),
]
