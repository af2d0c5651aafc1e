import { addDays, type Day, dayOf } from '../time'
import { type InflowMember, isOpenInflow, type OpenInflow } from './inflow'
import type { InflowContext } from './rules'

// What becomes of a registration whose day passes in silence.

/**
 * The day has come and nothing has happened: counted, and looked at again later. What isn't due comes back unchanged, so
 * a repeated run does nothing.
 */
export function fallDue(one: InflowMember, c: InflowContext): InflowMember {
  const today = dayOf(c.now)
  if (!isOpenInflow(one) || !one.dueOn || one.dueOn > today) return one
  const before = one.overdueTimes ?? 0
  // A contact that is overdue is looked at again a few working days later, as a traveller's is, and then as seldom as it is due.
  const dueOn =
    one.state === 'placed' && before > 0
      ? addDays(today, c.limits.contactDays)
      : c.addWorkingDays(today, c.limits.acknowledgeWorkingDays)
  return { ...one, version: one.version + 1, dueOn, overdueTimes: before + 1 }
}

/** Looked at again on another day, and nothing counted: its organisation doesn't work with the system yet. */
export const putOff = (one: OpenInflow, day: Day): OpenInflow =>
  one.dueOn && day > one.dueOn ? { ...one, version: one.version + 1, dueOn: day } : one

/**
 * Somebody has been in touch with who is placed here: what was overdue isn't any longer, and the next day is counted from
 * then. What waits for something else, or is due later anyway, comes back unchanged, and so it does when that day has
 * passed already: an old contact ends no silence of today. Nobody waits for who came by sheet.
 * @param c its `now` is when they were in touch, which may have been written down later.
 * @param today the day on which it is written down.
 */
export function contacted(one: InflowMember, c: InflowContext, today: Day): InflowMember {
  if (one.state !== 'placed' || !one.dueOn) return one
  const next = addDays(dayOf(c.now), c.limits.contactDays)
  if (next <= today || (next <= one.dueOn && !one.overdueTimes)) return one
  return { ...one, version: one.version + 1, dueOn: next, overdueTimes: 0 }
}
