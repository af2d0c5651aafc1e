import type { MemberId, OrgId } from '@shared/ids'
import { idsOf, type OrgTree } from '@shared/org/tree'
import { takesPart } from '@shared/sweep/scope'
import type { Sweep, Whom } from '@shared/sweep/sweep'
import { addDays, dayOf, type Instant } from '@shared/time'
import { listMembers, type Member } from '../member/door'
import type { Part } from '../writes/part'
import { transact, untilSaved } from '../writes/transact'
import { notHeardOf } from './heard-of'
import { getList, handOutParts } from './tick.store'

/**
 * Those of a roster whom a sweep asks after. Nobody of whom a death has been written down.
 * @param orgIds every id under which things of the branch may lie
 */
async function whomOf(
  whom: Whom,
  orgIds: readonly OrgId[],
  members: readonly Member[],
  now: Instant,
): Promise<MemberId[]> {
  const there = members.filter(({ death }) => !death)
  const chosen = await (async (): Promise<(one: Member) => boolean> => {
    switch (whom.kind) {
      case 'everybody':
        return () => true
      case 'categories':
        return ({ category = 'other' }) => whom.categories.includes(category)
      case 'named':
        return ({ memberId }) => whom.memberIds.includes(memberId)
      case 'not_reached': {
        const earlier = await Promise.all(orgIds.map((id) => getList(whom.inSweepId, id)))
        return ({ memberId }) => earlier.some((list) => list?.ticks.get(memberId)?.outcome === 'not_reached')
      }
      case 'not_contacted': {
        const until = dayOf(now)
        const ids = there.map(({ memberId }) => memberId)
        const silent = await notHeardOf(ids, orgIds, { from: addDays(until, -whom.days), until })
        return ({ memberId }) => silent.has(memberId)
      }
    }
  })()
  return there.filter(chosen).map(({ memberId }) => memberId)
}

/** The parts that hand a branch its list; none for an organisation that doesn't take part (any longer). */
export async function partsOfHandingOut(
  sweep: Sweep,
  orgId: OrgId,
  tree: OrgTree,
  now: Instant,
): Promise<Part[]> {
  if (!takesPart(sweep, orgId, tree)) return []
  const ids = idsOf(tree, orgId)
  const members = (await Promise.all(ids.map((id) => listMembers(id)))).flat()
  return handOutParts(sweep.sweepId, orgId, await whomOf(sweep.whom, ids, members, now), now)
}

/** Hands a branch its list, once. */
export async function handOut(sweep: Sweep, orgId: OrgId, tree: OrgTree, now: Instant): Promise<void> {
  await untilSaved(async () => {
    const parts = await partsOfHandingOut(sweep, orgId, tree, now)
    return parts.length === 0 ? 'done' : transact(parts)
  })
}
