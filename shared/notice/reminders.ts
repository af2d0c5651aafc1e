import { isId } from '../ids'
import type { NoticeCode } from './schema'

/**
 * What is written to a person because a day has passed in silence. Of these a person gets at most one a day: who didn't
 * answer this morning needs no second reminder at noon. What somebody did is always told.
 */
export const reminders = {
  'trip.fell_due': ['trip_please_check_in', 'trip_how_are_you', 'trip_needs_completion'],
  'trip.review_due': ['trip_how_are_you'],
  'inflow.fell_due': ['inflow_needs_completion', 'inflow_how_are_you'],
} as const satisfies Record<string, readonly NoticeCode[]>

/** May an event of this type remind anybody? */
export const remindsOf = (type: string): type is keyof typeof reminders => Object.hasOwn(reminders, type)

/**
 * Is this sentence a reminder? Organisations and stations get all of theirs, for each is about somebody else.
 * @param type of the event that it comes from.
 */
export function isReminder(
  type: string,
  { recipient, code }: { recipient: string; code: NoticeCode },
): boolean {
  const isPerson = isId('member', recipient) || isId('inflow', recipient)
  return isPerson && remindsOf(type) && reminders[type].some((one) => one === code)
}
