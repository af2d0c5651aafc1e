import type { Body } from '@shared/endpoint'
import type { OrgId, SweepId } from '@shared/ids'
import { listSweepMembers, makeSweepLink, startSweep } from '@shared/sweep/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { newCode } from '../../testing/codes'
import { newId, type Somebody } from '../../testing/people'
import type { System } from '../../testing/system'

/** A sweep of everybody in an organisation's branches, for two weeks. */
export const aSweep = (
  system: System,
  orgId: OrgId,
  change: Partial<Body<typeof startSweep>> = {},
): Body<typeof startSweep> => ({
  ...{ sweepId: newId('sweep'), orgId, title: '冬季摸排', scope: [orgId], whom: { kind: 'everybody' } },
  dueOn: addDays(dayOf(instant(system.cloud.clock.now())), 14),
  ...change,
})

/** One that has been handed out. */
export async function givenSweep(
  system: System,
  worker: Somebody,
  orgId: OrgId,
  change: Partial<Body<typeof startSweep>> = {},
): Promise<SweepId> {
  const body = aSweep(system, orgId, change)
  await worker.do(startSweep, { body })
  await system.cloud.stream.whenIdle()
  return body.sweepId
}

/** A branch's list as somebody sees it. */
export const listOf = async (reader: Somebody, sweepId: SweepId, orgId: OrgId) =>
  (await reader.do(listSweepMembers, { params: { sweepId, orgId } })).members

/** A link of a branch's, as its group gets it. */
export async function givenLink(secretary: Somebody, sweepId: SweepId, orgId: OrgId): Promise<string> {
  const token = newCode(24)
  await secretary.do(makeSweepLink, { params: { sweepId, orgId }, body: { token } })
  return token
}
