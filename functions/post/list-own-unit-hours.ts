import { listOwnUnitHours } from '@shared/post/contract'
import { hoursIn } from '@shared/post/unit-hours'
import { handle } from '../http/handle'
import { signUpsBy } from './sign-up.store'
import { linesOf } from './unit-line.store'

/** What one's unit is told, the latest first. Until it is released it is counted as it is now. */
export const handler = handle(listOwnUnitHours, async ({ person, tree, authorise, refuse }) => {
  const memberId = person.member?.memberId ?? refuse('NOT_ALLOWED')
  authorise({ kind: 'member', memberId })
  const [all, signUps] = await Promise.all([linesOf(memberId), signUpsBy(memberId)])
  const periods = all.map(({ period }) => period)
  const lines = all.reverse().map((line) => {
    const { period, state } = line
    const orgName = 'orgId' in line ? tree.get(line.orgId)?.name : undefined
    return {
      ...{ period, state, ...(orgName !== undefined && { orgName }) },
      hours: line.state === 'released' ? line.hours : hoursIn(period, signUps, periods),
      ...('dueOn' in line && { dueOn: line.dueOn }),
      ...(line.state === 'released' && { releasedOn: line.releasedOn }),
    }
  })
  return { status: 200, body: { lines } }
})
