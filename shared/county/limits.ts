import * as v from 'valibot'
import { Refusal } from '../errors'
import type { Limits } from './county'

/** Longer than a year no limit is of any use. */
export const mostDays = 366
/** So often at most is somebody asked again whether they have arrived. */
export const mostTimesAgain = 5

const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostDays))

/** A county's limits, all of them said: docs/rules.md#time-limits. */
export const limitsSchema = v.object({
  acknowledgeWorkingDays: days,
  hostWorkingDays: days,
  arrivalDays: days,
  arrivalAgainDays: v.pipe(v.array(days), v.maxLength(mostTimesAgain)),
  contactDays: days,
  reviewDays: days,
})

/**
 * The limits as they are asked for, if they make sense together: who hasn't arrived is asked again later than the first
 * time, and each time later.
 * @throws Refusal LIMITS_OUT_OF_ORDER.
 */
export function checkedLimits(limits: Limits): Limits {
  const asked = [limits.arrivalDays, ...limits.arrivalAgainDays]
  if (asked.some((n, i) => i > 0 && n <= (asked[i - 1] ?? 0)))
    throw new Refusal('LIMITS_OUT_OF_ORDER', { arrivalAgainDays: '每一次都要比前一次晚' })
  return limits
}
