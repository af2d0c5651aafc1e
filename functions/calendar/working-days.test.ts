import * as fc from 'fast-check'
import * as v from 'valibot'
import { addDays, type Day, daySchema, daysBetween } from '@shared/time'
import { addWorkingDays, isStatutoryHoliday, isWorkingDay } from './working-days'

const day = (text: string) => v.parse(daySchema, text)
const workingDays = (from: string, to: string) => {
  const days = Array.from({ length: daysBetween(day(from), day(to)) + 1 }, (_, i) => addDays(day(from), i))
  return days.filter(isWorkingDay).map((one) => one.slice(5))
}

describe('a working day', () => {
  it('is Monday to Friday in an ordinary week', () => {
    expect(workingDays('2026-11-23', '2026-11-29')).toEqual(['11-23', '11-24', '11-25', '11-26', '11-27'])
  })

  it('is none of the seven of National Day 2026, but the weekends worked instead are', () => {
    const worked = ['09-28', '09-29', '09-30', '10-08', '10-09', '10-10', '10-12']
    expect(workingDays('2026-09-26', '2026-10-12')).toEqual(worked)
    expect(isWorkingDay(day('2026-09-20'))).toBe(true)
  })

  it('is none of the nine of Spring Festival 2026, but the Saturdays before and after are', () => {
    const worked = ['02-12', '02-13', '02-14', '02-24', '02-25', '02-26', '02-27', '02-28']
    expect(workingDays('2026-02-12', '2026-03-01')).toEqual(worked)
  })

  it.each(['2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-04-04', '2028-05-01', '2028-10-03'])(
    'is not %s, a statutory holiday in a year that nobody has announced yet',
    (text) => {
      expect(isWorkingDay(day(text))).toBe(false)
    },
  )

  it.each(['2028-01-24', '2028-01-31', '2028-10-09', '2035-11-22'])(
    'is %s, a weekday in a year that nobody has announced yet',
    (text) => {
      expect(isWorkingDay(day(text))).toBe(true)
    },
  )

  it.each(['2025', '2026'])('of %s is none of the thirteen days that the law names', (year) => {
    const days = Array.from({ length: 365 }, (_, i) => addDays(day(`${year}-01-01`), i))
    const holidays = days.filter(isStatutoryHoliday)
    expect(holidays).toHaveLength(13)
    expect(holidays.filter(isWorkingDay)).toEqual([])
  })
})

describe('so many working days later', () => {
  it.each([
    ['over a weekend', '2026-11-26', 3, '2026-12-01'],
    ['over National Day, with its worked Saturday', '2026-09-30', 3, '2026-10-10'],
    ['over Spring Festival', '2026-02-13', 2, '2026-02-24'],
    ["over New Year's Day of the next year", '2026-12-31', 1, '2027-01-04'],
    ['from a Saturday', '2026-11-28', 1, '2026-11-30'],
    ['none at all', '2026-11-28', 0, '2026-11-28'],
  ])('%s', (_over, from, n, to) => {
    expect(addWorkingDays(day(from), n)).toBe(to)
  })

  const aDay = fc.integer({ min: 0, max: 3650 }).map((n) => addDays(day('2025-01-01'), n))
  const count = (from: Day, to: Day) =>
    Array.from({ length: daysBetween(from, to) }, (_, i) => addDays(from, i + 1)).filter(isWorkingDay).length

  it('is a working day, and exactly so many lie between', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 30 }), (from, n) => {
        const to = addWorkingDays(from, n)
        expect(isWorkingDay(to)).toBe(true)
        expect(count(from, to)).toBe(n)
      }),
    )
  })

  it('takes one step as well as two', () => {
    fc.assert(
      fc.property(aDay, fc.nat(15), fc.nat(15), (from, a, b) => {
        expect(addWorkingDays(addWorkingDays(from, a), b)).toBe(addWorkingDays(from, a + b))
      }),
    )
  })

  it.each([-1, 0.5, NaN])('is not possible for %d', (n) => {
    expect(() => addWorkingDays(day('2026-11-22'), n)).toThrow(RangeError)
  })
})
