import { Refusal } from '@shared/errors'
import { type Day, dayOf, type Instant } from '@shared/time'
import type { Consent } from '@shared/privacy/schema'

/**
 * The day on which somebody told the one who writes it down; nothing for what one does on one's own phone, today.
 * @throws Refusal INVALID_INPUT for a day that hasn't come.
 */
export function toldOn(how: Consent['how'], on: Day | undefined, now: Instant): { on?: Day } {
  if (on === undefined || how === 'self') return {}
  if (on > dayOf(now)) throw new Refusal('INVALID_INPUT', { on: '日期不能在今天以后' })
  return { on }
}
