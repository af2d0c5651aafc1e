import { listInServiceMembers } from '@shared/community/contract'
import { namesInService } from '@shared/community/named'
import type { InServiceMember } from '@shared/community/schema'
import type { OrgTree } from '@shared/org/tree'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { knownPlace, placeSubject } from './known-place'
import { listInServiceMembers as list } from './people.store'

/** The number masked, as every list has it; of the roster only what belongs to whom the row itself names. */
async function view(one: InServiceMember, tree: OrgTree) {
  const { inServiceId, name, memberId, phone, unit, speciality, posts, freeTimes } = one
  const linked = memberId && (await getMember(memberId))
  const member = linked && namesInService(one, linked) ? linked : undefined
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
