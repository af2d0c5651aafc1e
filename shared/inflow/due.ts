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
  const dueOn =
    one.state === 'placed'
      ? addDays(today, c.limits.contactDays)
      : c.addWorkingDays(today, c.limits.acknowledgeWorkingDays)
  return { ...one, version: one.version + 1, dueOn, overdueTimes: (one.overdueTimes ?? 0) + 1 }
}

/** Looked at again on another day, and nothing counted: its organisation doesn't work with the system yet. */
export const putOff = (one: OpenInflow, day: Day): OpenInflow =>
  one.dueOn && day > one.dueOn ? { ...one, version: one.version + 1, dueOn: day } : one
