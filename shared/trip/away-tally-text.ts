import * as v from 'valibot'
import { mostDays } from '../county/limits'
import { addDays, type Day, daysBetween, daySchema } from '../time'
import type { AwayTally } from './away-tally'

// A tally as one short text: a county's counts are read all at once, so that what grows with each who is away is kept small.

type ByDay = AwayTally['away']

const firstDay = v.parse(daySchema, '2020-01-01')
/** Three digits reach for 127 years. */
const base = 36
const textOfDay = (day: Day) => daysBetween(firstDay, day).toString(base).padStart(3, '0')
const dayOfText = (text: string): Day => addDays(firstDay, parseInt(text, base))

/** So many on the first day that is told apart, then each other day, with how many when it is more than one: 12:4hg*3.4hk */
function textOfDays(counts: ByDay, first: Day): string {
  const { [first]: many, ...others } = counts
  // The keys are days: they were put there as such.
  const days = (Object.entries(others) as [Day, number][]).sort(([a], [b]) => (a < b ? -1 : 1))
  const told = days.map(([day, n]) => `${textOfDay(day)}${n > 1 ? `*${n}.` : ''}`).join('')
  return `${many ?? ''}${told && `:${told}`}`
}

function daysOfText(text: string, first: Day): ByDay {
  const [many = '', told = ''] = text.split(':')
  const counts: Record<Day, number> = many === '' ? {} : { [first]: Number(many) }
  for (const [, day = '', n = '1'] of told.matchAll(/([0-9a-z]{3})(?:\*(\d+)\.)?/g))
    counts[dayOfText(day)] = Number(n)
  return counts
}

/** Days so long past that they change no figure any longer are one: `tallyOf`. */
const firstDays = (on: Day) => ({ left: addDays(on, -1), looked: addDays(on, -mostDays) })

/** @param on the day on which it was counted. */
export function textOfTally({ away, mobile, registered, lookedAt, toRegister }: AwayTally, on: Day): string {
  const { left, looked } = firstDays(on)
  const days = [away, mobile, registered].map((counts) => textOfDays(counts, left))
  return [...days, textOfDays(lookedAt, looked), toRegister || ''].join(';')
}

export const tallyTextSchema = v.pipe(
  v.string(),
  v.regex(/^(?:\d*(?::(?:[0-9a-z]{3}(?:\*\d+\.)?)+)?;){4}\d*$/, 'no tally'),
)

/** The tally that was kept as such a text. @param on the day on which it was counted. */
export function tallyOfText(text: string, on: Day): AwayTally {
  const [away = '', mobile = '', registered = '', lookedAt = '', toRegister = ''] = text.split(';')
  const { left, looked } = firstDays(on)
  return {
    ...{ away: daysOfText(away, left), mobile: daysOfText(mobile, left) },
    ...{ registered: daysOfText(registered, left), lookedAt: daysOfText(lookedAt, looked) },
    toRegister: Number(toRegister),
  }
}
