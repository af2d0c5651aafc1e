import { addDays, type Day, daysBetween, daySchema } from '@shared/time'
import * as v from 'valibot'

const day = (year: number, date: string): Day => v.parse(daySchema, `${year}-${date}`)

/**
 * The last winter that is over, as those spend it who go south: from 22 December to 18 March.
 * @returns days from today, so both are negative.
 */
export function lastWinter(today: Day): { leaves: number; returns: number } {
  // Some days after coming home, so that the trip is archived by today.
  const thisYear = Number(addDays(today, -10).slice(0, 4))
  const over = day(thisYear, '03-18') <= addDays(today, -10) ? thisYear : thisYear - 1
  return {
    leaves: daysBetween(today, day(over - 1, '12-22')),
    returns: daysBetween(today, day(over, '03-18')),
  }
}
