import { listInServiceMembers } from '@shared/community/contract'
import type { InServiceMember } from '@shared/community/schema'
import { handle } from '../http/handle'
import { knownPlace } from './known-place'
import { listInServiceMembers as list } from './people.store'

/** The number masked, as every list has it. */
const view = ({
  inServiceId,
  name,
  memberId,
  phone,
  unit,
  speciality,
  posts,
  freeTimes,
}: InServiceMember) => ({
  ...{ inServiceId, name },
  ...(memberId && { memberId }),
  ...(phone && { phone: phone.masked }),
  ...(unit && { unit }),
  ...(speciality && { speciality }),
  ...(posts && { posts }),
  ...(freeTimes && { freeTimes }),
})

/** Who has reported to a place, for those who answer for it. */
export const handler = handle(listInServiceMembers, async ({ params, query, tree, authorise, refuse }) => {
  const { place, responsible } = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
  authorise({ kind: 'org', orgId: responsible.orgId })
  const { members, cursor } = await list(place.placeId, query.cursor)
  return { status: 200, body: { members: members.map(view), ...(cursor && { cursor }) } }
})
