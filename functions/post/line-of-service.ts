import type { CountyId, MemberId } from '@shared/ids'
import type { SignUp } from '@shared/post/shift'
import { daysChanged, periodFor } from '@shared/post/unit-hours'
import { afterServing } from '@shared/post/unit-rules'
import type { Day } from '@shared/time'
import type { Part } from '../writes/part'
import { getPostSettings } from './settings.store'
import { linesOf, saveLinePart } from './unit-line.store'

interface Served {
  memberId: MemberId
  countyId: CountyId
  before: SignUp
  after: SignUp
}

/** What was confirmed, or put right, will stand in the sheet back to the unit: the line of its period, unless it is there. */
export async function linePartsOf(
  { memberId, countyId, before, after }: Served,
  today: Day,
): Promise<Part[]> {
  const days = daysChanged(before, after)
  if (days.length === 0) return []
  const [lines, { unitSheet }] = await Promise.all([linesOf(memberId), getPostSettings(countyId)])
  const there = lines.map(({ period }) => period)
  const periods = new Set(days.map((on) => periodFor(on, there, unitSheet.every)))
  return [...periods].flatMap((period) => {
    const line = lines.find((one) => one.period === period)
    const next = afterServing(line, { memberId, countyId, period }, today)
    return next ? [saveLinePart(line, next)] : []
  })
}
