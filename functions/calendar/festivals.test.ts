import { getDayDetail, getLunarDate } from 'chinese-days'
import { festivals } from '@shared/contact/plan'
import { addDays } from '@shared/time'
import { festivalDay } from './festivals'

test.each([
  [2025, ['01-01', '01-29', '02-12', '04-04', '05-01', '05-31', '07-01', '10-06', '10-29', '10-01']],
  [2026, ['01-01', '02-17', '03-03', '04-05', '05-01', '06-19', '07-01', '09-25', '10-18', '10-01']],
  [2027, ['01-01', '02-06', '02-20', '04-05', '05-01', '06-09', '07-01', '09-15', '10-08', '10-01']],
])('the festivals of %i', (year, days) => {
  expect(festivals.map((one) => festivalDay(one, year).slice(5))).toEqual(days)
})

test('those that follow the moon fall on their lunar day in every year, never in a leap month', () => {
  const lunar = {
    spring: '1-1',
    lantern: '1-15',
    dragon_boat: '5-5',
    mid_autumn: '8-15',
    double_ninth: '9-9',
  }
  // The fifth month came twice in 2009, the eighth in 1995 and, by the tables, again in 2052.
  for (let year = 1990; year <= 2060; year++)
    for (const festival of ['spring', 'lantern', 'dragon_boat', 'mid_autumn', 'double_ninth'] as const) {
      const { lunarMon, lunarDay, isLeap } = getLunarDate(festivalDay(festival, year))
      expect({ year, festival, on: `${lunarMon}-${lunarDay}`, isLeap }).toEqual({
        ...{ year, festival, on: lunar[festival], isLeap: false },
      })
    }
})

test('the days off that were announced hold their festival', () => {
  for (const [festival, name] of [
    ['spring', 'Spring Festival'],
    ['qingming', 'Tomb-sweeping Day'],
    ['dragon_boat', 'Dragon Boat Festival'],
  ] as const)
    for (const year of [2024, 2025, 2026]) {
      const around = [0, 1].map((n) => getDayDetail(addDays(festivalDay(festival, year), n)).name)
      expect(around.some((one) => one.startsWith(name))).toBe(true)
    }
})
