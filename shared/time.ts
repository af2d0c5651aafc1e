import * as v from 'valibot'

declare const brand: unique symbol
/** A moment: ISO 8601 in UTC with milliseconds, `2026-11-22T01:12:00.000Z`. */
export type Instant = string & { readonly [brand]: 'instant' }
/** A calendar day in Asia/Shanghai, `2026-11-22`. */
export type Day = string & { readonly [brand]: 'day' }

const dayMs = 86_400_000
/** China has kept UTC+8 without summer time since 1991, so a constant serves. */
const shanghaiMs = 8 * 3_600_000

export const instantSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.custom<Instant>((text) => !Number.isNaN(Date.parse(String(text)))),
)

export const daySchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/, '请选日期'),
  v.custom<Day>((text) => isDay(String(text)), '没有这一天'),
)

const isDay = (text: string): text is Day => {
  const ms = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text
}

/** Milliseconds since the epoch → instant. */
export const instant = (ms: number): Instant => v.parse(instantSchema, new Date(ms).toISOString())

/** Instant → milliseconds since the epoch. */
export const msOf = (at: Instant): number => Date.parse(at)

/** The day in Asia/Shanghai on which an instant falls. */
export const dayOf = (at: Instant): Day =>
  v.parse(daySchema, new Date(msOf(at) + shanghaiMs).toISOString().slice(0, 10))

/** The instant at which a clock in Asia/Shanghai shows `hour` o'clock on that day. */
export const atHour = (day: Day, hour: number): Instant =>
  instant(Date.parse(`${day}T00:00:00.000Z`) - shanghaiMs + hour * 3_600_000)

/** The day `n` days later (earlier if negative). */
export const addDays = (day: Day, n: number): Day =>
  v.parse(daySchema, new Date(Date.parse(`${day}T00:00:00.000Z`) + n * dayMs).toISOString().slice(0, 10))

/** How many days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayMs)

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a <= b ? a : b)
