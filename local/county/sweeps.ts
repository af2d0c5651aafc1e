import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { OrgId } from '@shared/ids'
import { orgTree, type OrgTree } from '@shared/org/tree'
import { added, changeOfCounts, noCounts, tick } from '@shared/sweep/rules'
import { branchesOf } from '@shared/sweep/scope'
import type { Sweep, Tick } from '@shared/sweep/sweep'
import { addDays, type Day, dayOf, type Instant } from '@shared/time'
import { SweepListEntity, SweepOrgEntity } from '../../functions/sweep/sweep.entity'
import { saveSweepPart } from '../../functions/sweep/sweep.store'
import { saveTickParts } from '../../functions/sweep/tick.store'
import { type Part, part } from '../../functions/writes/part'
import { daysAgo } from './days-ago'
import type { CountyPlan, RosterEntry } from './plan'
import type { Source } from './source'
import { foundOf, openTripsOf } from './sweep-findings'

/** Where the sweep of the story takes place: a town and the offices, and not the other town. */
const scope = ['yanhui', 'yunling-offices']
const begunDaysAgo = 5
const openForDays = 14

interface Told {
  plan: CountyPlan
  source: Source
  today: Day
  tree: OrgTree
}

/** The ticks of a branch's list: none where nobody works who could have asked. */
function ticksOf(
  orgId: OrgId,
  roster: readonly RosterEntry[],
  told: Told & { trips: ReturnType<typeof openTripsOf> },
) {
  const { plan, source, today, tree, trips } = told
  const worker = plan.accounts.find(({ grants }) => grants.some((one) => one.orgId === orgId))
  const chance = source.chance(`sweep ${orgId}`)
  return roster.flatMap((member): Tick[] => {
    const { memberId } = member
    const trip = trips.get(memberId)
    const finding = foundOf(member, trip, chance)
    if (!worker || !finding) return []
    const at = daysAgo(today, chance.between(1, begunDaysAgo - 1), '15:20')
    const known = { orgId, tree, tripId: trip?.tripId, member: { state: 'active' as const, orgId } }
    return [tick(undefined, finding, { memberId, accountId: worker.accountId, now: at }, known)]
  })
}

/** A branch's list as it was handed out, with what has come of it. */
function listParts(
  sweep: Sweep,
  orgId: OrgId,
  roster: readonly RosterEntry[],
  ticks: readonly Tick[],
): Part[] {
  const inBranch = { sweepId: sweep.sweepId, orgId, schema: 1 }
  const counts = ticks.reduce((sum, one) => added(sum, changeOfCounts(undefined, one)), noCounts)
  const progress = { ...inBranch, total: roster.length, handedOutAt: sweep.startedAt, ...counts }
  const memberIds = roster.map(({ memberId }) => memberId)
  return [
    part(SweepOrgEntity.build(PutTransaction).item(progress)),
    part(SweepListEntity.build(PutTransaction).item({ ...inBranch, memberIds })),
    // What each adds to the counters stands there already.
    ...ticks.flatMap((one) => saveTickParts(inBranch, undefined, one).slice(0, 1)),
  ]
}

/**
 * A sweep that the home county's department began some days ago and that its branches are at work on: some lists done,
 * some half, some not begun. What was told of it is long read, and isn't here.
 */
export function sweepParts(plan: CountyPlan, { source, now }: { source: Source; now: Instant }): Part[] {
  const root = source.id('org', 'yunling')
  if (plan.county.rootOrgId !== root) return []
  const today = dayOf(now)
  const startedAt = daysAgo(today, begunDaysAgo, '9:10')
  const sweep: Sweep = {
    ...{ sweepId: source.id('sweep', 'year-end'), countyId: plan.county.countyId, version: 1 },
    ...{
      state: 'open',
      orgId: root,
      title: '年底前走访摸排',
      scope: scope.map((key) => source.id('org', key)),
    },
    ...{ whom: { kind: 'everybody' }, startedAt, dueOn: addDays(dayOf(startedAt), openForDays) },
  }
  const tree = orgTree(plan.orgs)
  const told = { plan, source, today, tree, trips: openTripsOf(plan) }
  const rosters = new Map<OrgId, RosterEntry[]>()
  for (const entry of plan.members) rosters.set(entry.orgId, [...(rosters.get(entry.orgId) ?? []), entry])
  return [
    saveSweepPart(undefined, sweep),
    ...branchesOf(sweep, tree).flatMap(({ orgId }) => {
      const roster = rosters.get(orgId) ?? []
      return listParts(sweep, orgId, roster, ticksOf(orgId, roster, told))
    }),
  ]
}
