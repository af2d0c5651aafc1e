import type { Action } from '@shared/access/actions'
import { can } from '@shared/access/can'
import { type ActingAs, grantOf, type Person } from '@shared/access/person'
import type { MemberSubject, Subject } from '@shared/access/subject'
import type { OrgTree } from '@shared/org/tree'
import type { Member } from '../member/door'
import { openTripSubject } from '../trip/door'

/** A member as what an action is about. */
export const aboutMember = ({ memberId, orgId, heldBy }: Member): MemberSubject => ({
  ...{ kind: 'member', memberId, orgId },
  ...(heldBy && { heldBy }),
})

interface Asking {
  action: Action
  person: Person
  as: ActingAs
  tree: OrgTree
}

/**
 * The same for somebody who may stand to the member by the trip alone: the host of its station, or the branch that the
 * member is placed in, in another county or in their own.
 */
export async function aboutMemberOrTrip(
  member: Member,
  { action, person, as, tree }: Asking,
): Promise<Subject> {
  const about = aboutMember(member)
  if (!grantOf(as) || can(person, as, action, about, tree)) return about
  const trip = await openTripSubject(member.memberId)
  return trip && can(person, as, action, trip, tree) ? trip : about
}
