import { can } from '@shared/access/can'
import type { ActingAs, Person } from '@shared/access/person'
import { relationsOf } from '@shared/access/relations'
import type { MemberSubject } from '@shared/access/subject'
import { sightOf, viewerOf } from '@shared/access/visibility'
import type { MemberId, OrgId } from '@shared/ids'
import { isSameOrg, type OrgTree } from '@shared/org/tree'
import { isSettled } from '@shared/sweep/rules'
import type { SweepMember } from '@shared/sweep/schema'
import type { Tick } from '@shared/sweep/sweep'
import { type Member, subjectOf } from '../member/door'

/** Whoever asks after somebody, by the list on which they stand; who has moved on still stands there. */
export const aboutListed = (
  memberId: MemberId,
  orgId: OrgId,
  member: Member | undefined,
  tree: OrgTree,
): MemberSubject => ({
  ...{ kind: 'member', memberId, orgId },
  ...(member?.heldBy && isSameOrg(tree, member.orgId, orgId) && { heldBy: member.heldBy }),
})

/** One line of a branch's list, as much of it as the reader may see: that somebody was asked after, whoever sees the list. */
export function viewMember(
  line: { memberId: MemberId; orgId: OrgId; member: Member | undefined; tick: Tick | undefined },
  reader: { person: Person; as: ActingAs; tree: OrgTree },
): SweepMember {
  const { memberId, orgId, member, tick } = line
  const { person, as, tree } = reader
  const listed = aboutListed(memberId, orgId, member, tree)
  // The list tells the name; the rest is for the organisation to which they belong now.
  const knewThem = viewerOf(relationsOf(person, as, listed, tree)) !== 'nobody'
  const viewer = viewerOf(relationsOf(person, as, member ? subjectOf(member) : listed, tree))
  const sees = (field: 'name' | 'destination' | 'note') => sightOf(field, viewer) === 'whole'
  // What came of it tells where they are; that they were asked after doesn't.
  const seesWhere = sees('destination')
  const follow = (seesWhere ? tick?.follow : undefined) ?? 'none'
  return {
    ...{ orgId, memberId, name: sees('name') || knewThem ? (member?.name ?? '已不在名册上') : '' },
    version: tick?.version ?? 0,
    ...(tick && { at: tick.at }),
    ...(tick && seesWhere && { outcome: tick.outcome, how: tick.how }),
    ...(tick?.place && seesWhere && { place: tick.place.names, regionCode: tick.place.regionCode }),
    ...(tick?.place?.since && seesWhere && { since: tick.place.since }),
    ...(tick?.note !== undefined && sees('note') && { note: tick.note }),
    follow,
    followDone:
      !seesWhere ||
      tick?.followDone === true ||
      isSettled(follow, { orgId, tree, member, tripId: tick?.tripId }),
    ...(tick?.tripId && seesWhere && { tripId: tick.tripId }),
    mayTick: can(person, as, 'sweep.tickOff', listed, tree),
  }
}
