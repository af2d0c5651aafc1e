import { type ActingAs, grantOf } from '@shared/access/person'
import type { MemberSubject, Subject } from '@shared/access/subject'
import type { Member } from '../member/door'
import { openTripSubject } from '../trip/door'

/** A member as what an action is about. */
export const aboutMember = ({ memberId, orgId, heldBy }: Member): MemberSubject => ({
  ...{ kind: 'member', memberId, orgId },
  ...(heldBy && { heldBy }),
})

/**
 * The same for somebody who may stand to the member by the trip alone: the host of its station, or the branch in
 * another county that the member is placed in.
 */
export async function aboutMemberOrTrip(member: Member, as: ActingAs): Promise<Subject> {
  const grant = grantOf(as)
  const onlyByTrip = grant && (grant.stationId !== undefined || grant.countyId !== member.countyId)
  return (onlyByTrip && (await openTripSubject(member.memberId))) || aboutMember(member)
}
