import * as v from 'valibot'
import { addDays, type Day, daySchema } from '../time'
import { type ContactPlan, type Festival, festivalWords, type PlanTurn } from './plan'

/** The day of a festival in a year, by a calendar that knows the moon. */
export type FestivalDay = (festival: Festival, year: number) => Day

/** A festival's turn opens so many days before it and closes so many after: docs/rules.md#contact-plans. */
export const festivalOpensBefore = 7
export const festivalClosesAfter = 3

const two = (n: number) => String(n).padStart(2, '0')
const dayOfMonth = (year: number, month: number): Day => v.parse(daySchema, `${year}-${two(month)}-01`)

/** The first and the last day of some months in a row. @param month of the first, 1 to 12. */
function months(year: number, month: number, count: number): { from: Day; until: Day } {
  const after = month + count
  const next = after > 12 ? dayOfMonth(year + 1, after - 12) : dayOfMonth(year, after)
  return { from: dayOfMonth(year, month), until: addDays(next, -1) }
}

/** The days of a year, of a half or of a quarter of it: `2026`, `2026-H2`, `2026-Q4`. */
export function daysOfPeriod(period: string): { from: Day; until: Day } {
  const year = Number(period.slice(0, 4))
  const [part, nth] = [period.slice(5, 6), Number(period.slice(6))]
  if (part === '') return months(year, 1, 12)
  return part === 'H' ? months(year, nth * 6 - 5, 6) : months(year, nth * 3 - 2, 3)
}

const quarterOf = (day: Day) => Math.ceil(Number(day.slice(5, 7)) / 3)

/** The quarter in which a day lies, as sheets name it. */
export const periodOf = (day: Day): string => `${day.slice(0, 4)}-Q${quarterOf(day)}`

const partWords: Record<string, string> = {
  ...{ H1: '上半年', H2: '下半年' },
  ...{ Q1: '第一季度', Q2: '第二季度', Q3: '第三季度', Q4: '第四季度' },
}

/** 2026 年第四季度, 2026 年下半年, 2026 年. */
export const periodLabel = (period: string): string =>
  `${period.slice(0, 4)} 年${partWords[period.slice(5)] ?? ''}`

const byFestivals = (festivals: readonly Festival[], day: Day, dayOfFestival: FestivalDay) => {
  const year = Number(day.slice(0, 4))
  return festivals
    .flatMap((festival) => [year, year + 1].map((y) => ({ festival, y, on: dayOfFestival(festival, y) })))
    .map(({ festival, y, on }) => ({
      label: `${y} 年${festivalWords[festival]}`,
      from: addDays(on, -festivalOpensBefore),
      until: addDays(on, festivalClosesAfter),
    }))
    .sort((a, b) => (a.until < b.until ? -1 : 1))
}

/**
 * A plan's turn that runs on a day, or else the next one; undefined for a plan by festivals that has none. Turns of
 * festivals may overlap: the one that closes first comes first.
 */
export function turnOf(plan: ContactPlan, day: Day, dayOfFestival: FestivalDay): PlanTurn | undefined {
  const { planId, title, about, rhythm, festivals = [] } = plan
  const named = { planId, title, ...(about !== undefined && { about }) }
  const year = Number(day.slice(0, 4))
  if (rhythm === 'quarter') {
    const period = periodOf(day)
    return { ...named, label: periodLabel(period), ...daysOfPeriod(period) }
  }
  if (rhythm === 'month') {
    const month = Number(day.slice(5, 7))
    return { ...named, label: `${year} 年 ${month} 月`, ...months(year, month, 1) }
  }
  const next = byFestivals(festivals, day, dayOfFestival).find(({ until }) => until >= day)
  return next && { ...named, ...next }
}

/** Does a turn run on that day? */
export const isRunning = ({ from, until }: Pick<PlanTurn, 'from' | 'until'>, day: Day): boolean =>
  from <= day && day <= until
