import { daysOfPeriod, periodLabel, periodOf } from './turns'
import { addDays, type Day } from '../time'

const quarterBefore = (period: string): string => periodOf(addDays(daysOfPeriod(period).from, -1))

/** The periods that a sheet is offered for: this quarter and the three before it, this year and the last. */
export function periodsOn(today: Day): { value: string; label: string }[] {
  const quarters = [periodOf(today)]
  for (let n = 1; n < 4; n++) quarters.push(quarterBefore(quarters[n - 1] ?? periodOf(today)))
  const year = Number(today.slice(0, 4))
  return [...quarters, String(year), String(year - 1)].map((value) => ({ value, label: periodLabel(value) }))
}

/** The halves of a year that are over, the last two: sheets back to units are about such. */
export function halvesBefore(today: Day): { value: string; label: string }[] {
  const year = Number(today.slice(0, 4))
  const halves =
    Number(today.slice(5, 7)) <= 6 ? [`${year - 1}-H2`, `${year - 1}-H1`] : [`${year}-H1`, `${year - 1}-H2`]
  return halves.map((value) => ({ value, label: periodLabel(value) }))
}
