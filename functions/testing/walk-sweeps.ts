import * as sweeps from '@shared/sweep/contract'
import { aSweep } from '../sweep/testing/sweeps'
import { newKey } from './caller'
import { newCode } from './codes'
import { givenCounty, givenSomebody, newId } from './people'
import type { System } from './system'
import { givenFiledTrip } from './trips'
import type { Through } from './walk-everything'

/** Calls every endpoint of sweeps: a town's, its branch's part in it, and one for those not reached in it. */
export async function walkSweeps(system: System, through: Through): Promise<void> {
  const county = await givenCounty()
  const { town: townId, branch: orgId } = county
  const member = await givenSomebody(system, { memberOf: { county, orgId } })
  const secretary = await givenSomebody(system, { role: { county, role: 'branch_secretary', orgId } })
  const town = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: townId } })
  const memberId = member.member?.memberId ?? newId('member')
  const body = aSweep(system, townId)
  const { sweepId } = body
  const inBranch = { params: { sweepId, orgId } }
  const thisMember = { params: { sweepId, orgId, memberId } }
  const token = newCode(24)

  await through(sweeps.startSweep, 'town', () => town.do(sweeps.startSweep, { body }))
  await through(sweeps.listSweeps, 'secretary', () => secretary.do(sweeps.listSweeps, { query: { orgId } }))
  await through(sweeps.listSweepMembers, 'secretary', () => secretary.do(sweeps.listSweepMembers, inBranch))
  await through(sweeps.makeSweepLink, 'secretary', () =>
    secretary.do(sweeps.makeSweepLink, { ...inBranch, body: { token } }),
  )
  await through(sweeps.readSweepLink, 'member', () => member.do(sweeps.readSweepLink, { body: { token } }))
  const away = { outcome: 'away' as const, place: { regionCode: '460203' } }
  await through(sweeps.answerSweep, 'member', () =>
    member.do(sweeps.answerSweep, { body: { token, ...away } }),
  )
  const ticked = { ...thisMember, key: newKey(), body: { ...away, how: 'phone' as const, seen: 1 } }
  await through(sweeps.tickOff, 'secretary', () => secretary.do(sweeps.tickOff, ticked))
  await through(sweeps.tickOff, 'secretary', () => secretary.do(sweeps.tickOff, ticked))
  await givenFiledTrip(member)
  await system.cloud.stream.whenIdle()
  await through(sweeps.settleFollow, 'secretary', () => secretary.do(sweeps.settleFollow, thisMember))
  const progress = { params: { sweepId }, query: { orgId: townId } }
  await through(sweeps.readSweepProgress, 'town', () => town.do(sweeps.readSweepProgress, progress))
  const again = aSweep(system, townId, { whom: { kind: 'not_reached', inSweepId: sweepId } })
  await through(sweeps.startSweep, 'town', () => town.do(sweeps.startSweep, { body: again }))
  // Of whom there is no trip, only what sweeps have found.
  await givenSomebody(system, { memberOf: { county, orgId } })
  const silent = { whom: { kind: 'not_contacted' as const, days: 90 } }
  await through(sweeps.startSweep, 'town', () =>
    town.do(sweeps.startSweep, { body: aSweep(system, townId, silent) }),
  )
  await through(sweeps.startSweep, 'secretary', () =>
    secretary.do(sweeps.startSweep, { body: aSweep(system, orgId, silent) }),
  )
  await through(sweeps.closeSweep, 'town', () => town.do(sweeps.closeSweep, { params: { sweepId } }))
}
