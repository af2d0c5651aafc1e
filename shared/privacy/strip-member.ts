import type { Member } from '../member/member'

/** What the organisation must keep of a member who has been erased: docs/rules.md#erasure. Whatever is not named goes. */
export function stripMember(member: Member): Member {
  const {
    memberId,
    countyId,
    version,
    state,
    orgId,
    name,
    memberNo,
    standing,
    joinedOn,
    heldBy,
    death,
    contactsErasedAt,
  } = member
  return {
    ...{ memberId, countyId, state, orgId, name, version: version + 1 },
    ...(memberNo !== undefined && { memberNo }),
    ...(standing && { standing }),
    ...(joinedOn && { joinedOn }),
    ...(heldBy && { heldBy }),
    ...(death && { death }),
    ...(contactsErasedAt && { contactsErasedAt }),
  }
}
