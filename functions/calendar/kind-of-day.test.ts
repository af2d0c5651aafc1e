import * as v from 'valibot'
import { daySchema } from '@shared/time'
import { kindOfDay } from './kind-of-day'

test.each([
  ['a Monday', '2026-11-23', 'workdays'],
  ['a Sunday', '2026-11-22', 'weekends'],
  ['a Sunday worked instead of a holiday', '2026-09-20', 'workdays'],
  ['the first of National Day', '2026-10-01', 'holidays'],
  ['the weekend within it', '2026-10-04', 'holidays'],
  ['the last day off of Spring Festival', '2026-02-23', 'holidays'],
  ['the Saturday after it, worked instead', '2026-02-28', 'workdays'],
  ['a statutory holiday of a year that nobody has announced yet', '2035-05-01', 'holidays'],
  ['a Saturday of such a year', '2035-11-24', 'weekends'],
])('%s', (_what, day, kind) => {
  expect(kindOfDay(v.parse(daySchema, day))).toBe(kind)
})
