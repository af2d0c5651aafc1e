import { daysOfPeriod } from '../contact/turns'
import { Refusal } from '../errors'
import type { OrgId } from '../ids'
import { addDays, type Day } from '../time'
import { isSameHours, type SeenHours, type UnitHours, type UnitLine } from './unit-hours'

type About = Pick<UnitLine, 'memberId' | 'countyId' | 'period'>

/**
 * Something was confirmed, or put right. A line that was released is shown to the member anew before the unit reads what
 * has changed.
 * @returns undefined when the line that is there stays as it is: what it shows is counted again before it is released.
 */
export function afterServing(before: UnitLine | undefined, about: About, today: Day): UnitLine | undefined {
  if (before && before.state !== 'released') return undefined
  const { memberId, countyId, period } = about
  const [end, tomorrow] = [addDays(daysOfPeriod(period).until, 1), addDays(today, 1)]
  return {
    ...{ memberId, countyId, period, version: (before?.version ?? 0) + 1, state: 'open' },
    dueOn: end > tomorrow ? end : tomorrow,
  }
}

/** What a line is counted from this moment. */
export interface Counted {
  hours: UnitHours
  orgId: OrgId
  today: Day
  /** How long the member has. */
  days: number
}

/**
 * The day of a line has come: it is shown to the member, or, when they have seen just this and said nothing, released.
 * @returns undefined when it isn't due; 'gone' when there is nothing in it.
 */
export function lineFallsDue(line: UnitLine, counted: Counted): UnitLine | 'gone' | undefined {
  const { hours, orgId, today, days } = counted
  if (!('dueOn' in line) || line.dueOn > today) return undefined
  if (hours.length === 0) return 'gone'
  const { memberId, countyId, period } = line
  const next = { memberId, countyId, period, version: line.version + 1, orgId, hours }
  return line.state === 'shown' && isSameHours(line.hours, hours)
    ? { ...next, state: 'released', releasedOn: today }
    : { ...next, state: 'shown', dueOn: addDays(today, days) }
}

/**
 * The member has looked: what they have seen is right, and goes to the unit; or it isn't, and stays until it is.
 * @throws Refusal UNIT_HOURS_STEP_NOT_POSSIBLE; CHANGED_MEANWHILE when it is no longer what they saw.
 */
export function answerLine(
  line: UnitLine,
  answer: { right: boolean; hours: SeenHours },
  counted: Pick<Counted, 'hours' | 'today'>,
): UnitLine {
  const isAsked = line.state === 'shown' || (line.state === 'objected' && answer.right)
  if (!isAsked) throw new Refusal('UNIT_HOURS_STEP_NOT_POSSIBLE')
  if (!isSameHours(answer.hours, counted.hours)) throw new Refusal('CHANGED_MEANWHILE')
  const { memberId, countyId, period, orgId } = line
  const next = { memberId, countyId, period, orgId, version: line.version + 1, hours: counted.hours }
  return answer.right
    ? { ...next, state: 'released', releasedOn: counted.today }
    : { ...next, state: 'objected' }
}
