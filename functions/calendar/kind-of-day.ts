import { getDayDetail } from 'chinese-days'
import type { DayKind } from '@shared/station/hours'
import type { Day } from '@shared/time'
import { isStatutoryHoliday, isWorkingDay } from './working-days'

// Announced holidays have two names and a length, plain days the weekday's.
const isHoliday = (day: Day): boolean => getDayDetail(day).name.includes(',') || isStatutoryHoliday(day)

/**
 * What sort of day it is in mainland China: docs/rules.md#working-days. A weekend inside an announced holiday is one
 * of its days; a weekend worked instead is a working day.
 */
export const kindOfDay = (day: Day): DayKind => {
  if (isWorkingDay(day)) return 'workdays'
  return isHoliday(day) ? 'holidays' : 'weekends'
}
