import { type EventId, isId } from '@shared/ids'
import { hoursIn, type UnitLine } from '@shared/post/unit-hours'
import { lineFallsDue } from '@shared/post/unit-rules'
import { dayOf, type Instant } from '@shared/time'
import { eventPart } from '../events/event.entity'
import { getMember } from '../member/door'
import type { Part } from '../writes/part'
import { transact, untilSaved } from '../writes/transact'
import { getPostSettings } from './settings.store'
import { signUpsBy } from './sign-up.store'
import { forgetLinePart, linesOf, saveLinePart } from './unit-line.store'

interface By {
  now: Instant
  newId: () => EventId
}

/** What the day of a line makes of it: it is counted anew each time, so that nothing goes out that has changed since. */
async function duePartsOf(line: UnitLine, all: readonly UnitLine[], { now, newId }: By): Promise<Part[]> {
  const { memberId, countyId, period } = line
  const [signUps, member, { unitSheet }] = await Promise.all([
    signUpsBy(memberId),
    getMember(memberId),
    getPostSettings(countyId),
  ])
  const periods = all.map((one) => one.period)
  const next = member
    ? lineFallsDue(line, {
        ...{ hours: hoursIn(period, signUps, periods), orgId: member.orgId },
        ...{ today: dayOf(now), days: unitSheet.days },
      })
    : 'gone'
  if (next === undefined) return []
  if (next === 'gone') return [forgetLinePart(line)]
  const shown = next.state === 'shown'
  return [
    saveLinePart(line, next),
    eventPart({
      ...{ type: shown ? 'unitHours.shown' : 'unitHours.released', eventId: newId(), countyId, at: now },
      ...{ aggregateId: memberId, memberId, orgId: member?.orgId, to: next.state },
      tell: shown ? [{ recipient: memberId, code: 'unit_hours_to_look_at' }] : [],
    }),
  ]
}

/**
 * The day of a line of the sheet back to a unit: it is shown to the member, or released. Twice is the same as once.
 * @param id `<member>#<period>`, as it is listed.
 * @returns whether anything was written.
 */
export const fallDueLine = (id: string, by: By): Promise<boolean> =>
  untilSaved(async () => {
    const [memberId = '', period] = id.split('#')
    if (!isId('member', memberId)) return false
    const all = await linesOf(memberId)
    const line = all.find((one) => one.period === period)
    if (!line || !('dueOn' in line) || line.dueOn > dayOf(by.now)) return false
    const parts = await duePartsOf(line, all, by)
    if (parts.length === 0) return false
    return (await transact(parts)) === 'done' ? true : 'rerun'
  })
