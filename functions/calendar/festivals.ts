import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days'
import * as v from 'valibot'
import type { Festival } from '@shared/contact/plan'
import { type Day, daySchema } from '@shared/time'

const solar: Partial<Record<Festival, string>> = {
  new_year: '01-01',
  labour: '05-01',
  party_day: '07-01',
  national: '10-01',
}
const lunar: Partial<Record<Festival, string>> = {
  spring: '01-01',
  lantern: '01-15',
  dragon_boat: '05-05',
  mid_autumn: '08-15',
  double_ninth: '09-09',
}

/** The day on which a festival falls in a year, 1901 to 2099: docs/rules.md#contact-plans. */
export function festivalDay(festival: Festival, year: number): Day {
  const fixed = solar[festival]
  if (fixed) return v.parse(daySchema, `${year}-${fixed}`)
  const byMoon = lunar[festival]
  const day = byMoon
    ? getSolarDateFromLunar(`${year}-${byMoon}`).date
    : getSolarTermDate(year, 4, 'pure_brightness')
  return v.parse(daySchema, day)
}
