import { listInServiceMembers } from '@shared/community/contract'
import type { InServiceMember } from '@shared/community/schema'
import type { OrgTree } from '@shared/org/tree'
import { handle } from '../http/handle'
import { knownPlace, placeSubject } from './known-place'
import { linkedMember } from './linked-member'
import { listInServiceMembers as list } from './people.store'

/** The number masked, as every list has it; of the roster only what belongs to whom the row itself names. */
async function view(one: InServiceMember, tree: OrgTree) {
  const { inServiceId, name, phone, unit, speciality, posts, freeTimes } = one
  const member = await linkedMember(one)
  const orgName = member && tree.get(member.orgId)?.name
  return {
    ...{ inServiceId, name },
    ...(member && { memberId: member.memberId }),
    ...(orgName !== undefined && { orgName }),
    ...(phone && { phone: phone.masked }),
    ...(unit && { unit }),
    ...(speciality && { speciality }),
    ...(posts && { posts }),
    ...(freeTimes && { freeTimes }),
  }
}

/** Who has reported to a place, for those who answer for it or work there. */
export const handler = handle(listInServiceMembers, async ({ params, query, tree, authorise, refuse }) => {
  const known = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
  authorise(placeSubject(known, tree))
  const { members, cursor } = await list(known.place.placeId, query.cursor)
  const shown = await Promise.all(members.map((one) => view(one, tree)))
  return { status: 200, body: { members: shown, ...(cursor && { cursor }) } }
})
