import * as v from 'valibot'
import { daySchema } from '../time'

/** A time of day, `08:30`; `24:00` is the end of the day. */
export const clockTimeSchema = v.pipe(
  v.string(),
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '请选几点几分'),
)

/** Open from one time to another, on the same day. */
export const spanSchema = v.object({ from: clockTimeSchema, to: clockTimeSchema })
export type Span = v.InferOutput<typeof spanSchema>

const spansSchema = v.pipe(v.array(spanSchema), v.maxLength(3, '一天最多三段'))

/**
 * When a station is open. A weekend worked instead of a holiday counts as a working day, days off by law as holidays:
 * docs/rules.md#working-days. No span: closed.
 */
export const openingHoursSchema = v.object({
  workdays: spansSchema,
  weekends: spansSchema,
  holidays: spansSchema,
  /** Days on which it stays closed whatever they are, the first and the last of each stretch. */
  closed: v.pipe(v.array(v.object({ from: daySchema, to: daySchema })), v.maxLength(10, '最多写十段')),
})
export type OpeningHours = v.InferOutput<typeof openingHoursSchema>

/** What sort of day it is, as offices count. */
export const dayKinds = ['workdays', 'weekends', 'holidays'] as const
export type DayKind = (typeof dayKinds)[number]

const isInOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ from, to }, i) => from < to && (spans[i - 1]?.to ?? '') < from)

/** Can a station be open like this: each span ends after it begins, and the next one begins later. */
export const arePossible = ({ closed, ...of }: OpeningHours): boolean =>
  dayKinds.every((kind) => isInOrder(of[kind])) && closed.every(({ from, to }) => from <= to)
