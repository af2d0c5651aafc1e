import type { MemberId, OrgId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { answerUnitHours } from '@shared/post/contract'
import { daysOfPeriod } from '@shared/contact/turns'
import type { SignUp } from '@shared/post/shift'
import { hoursIn } from '@shared/post/unit-hours'
import { answerLine } from '@shared/post/unit-rules'
import { dayOf } from '@shared/time'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { knownShift } from './known-shift'
import { signUpsBy } from './sign-up.store'
import { linesOf, saveLinePart } from './unit-line.store'

/** Those who answer for the places where somebody has served in a period. */
async function confirmersOf(rows: readonly SignUp[], period: string, tree: OrgTree): Promise<OrgId[]> {
  const { from, until } = daysOfPeriod(period)
  const served = rows.filter((row) => row.served.some(({ on }) => from <= on && on <= until))
  const known = await Promise.all(served.map(({ shiftId }) => knownShift(shiftId, tree)))
  return [...new Set(known.flatMap((one) => (one ? [one.known.responsible.orgId] : [])))]
}

/** The member has looked at what their unit will be told: it goes there, or whoever confirmed it looks again. */
export const handler = handle(answerUnitHours, async (request) => {
  const { body, person, tree, now, newId, authorise, refuse } = request
  const memberId: MemberId = person.member?.memberId ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  const receipt = await command(answerUnitHours, request, async () => {
    const { period, right } = body
    const [all, signUps] = await Promise.all([linesOf(memberId), signUpsBy(memberId)])
    const line = all.find((one) => one.period === period) ?? refuse('NOT_FOUND')
    const hours = hoursIn(
      period,
      signUps,
      all.map((one) => one.period),
    )
    const after = answerLine(line, body, { hours, today: dayOf(now) })
    const tell = right ? [] : await confirmersOf(signUps, period, tree)
    return {
      receipt: { id: memberId, version: after.version, state: after.state, at: now },
      parts: [
        saveLinePart(line, after),
        eventPart({
          ...{ type: right ? 'unitHours.released' : 'unitHours.questioned', eventId: newId('event') },
          ...{ countyId: line.countyId, at: now, aggregateId: memberId, memberId, to: after.state },
          tell: tell.map((recipient) => ({ recipient, code: 'unit_hours_questioned' as const })),
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
