import { getDayDetail, getLunarDate, getSolarTermDate, isWorkday } from 'chinese-days'
import { addDays, type Day } from '@shared/time'

// New Year's Day has been a holiday in every announced year, and only announced holidays have two names.
const isAnnounced = (year: string) => getDayDetail(`${year}-01-01`).name.includes(',')

/** Holidays with a fixed date: New Year, Labour Day, National Day. */
const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
/** By the lunar calendar: the first three days of Spring Festival, Dragon Boat, Mid-Autumn. */
const lunar = ['1-1', '1-2', '1-3', '5-5', '8-15']

const lunarDayOf = (day: Day) => {
  const { lunarMon, lunarDay, isLeap } = getLunarDate(day)
  return isLeap ? '' : `${lunarMon}-${lunarDay}`
}

/** The days off that the law itself names: docs/rules.md#working-days. */
export const isStatutoryHoliday = (day: Day): boolean =>
  fixed.includes(day.slice(5)) ||
  lunar.includes(lunarDayOf(day)) ||
  lunarDayOf(addDays(day, 1)) === '1-1' ||
  day === getSolarTermDate(Number(day.slice(0, 4)), 4, 'pure_brightness')

/**
 * Is it a working day in mainland China? Public holidays and the weekends worked instead are known as far as
 * the State Council has announced them (each November for the next year) and the installed `chinese-days`
 * knows. For later years: Monday to Friday, but for the statutory holidays.
 */
export const isWorkingDay = (day: Day): boolean =>
  isWorkday(day) && (isAnnounced(day.slice(0, 4)) || !isStatutoryHoliday(day))

/**
 * The working day that is `n` working days after a day; the day itself when n is 0.
 * @param n a whole number, not negative
 * @throws RangeError for any other n
 */
export function addWorkingDays(day: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('working days are counted forwards, in whole days')
  let at = day
  for (let left = n; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left--
  }
  return at
}
