import { sightOf } from '@shared/access/visibility'
import { listCommunityReports } from '@shared/community-report/contract'
import { namesInService } from '@shared/community/named'
import type { InServiceMember } from '@shared/community/schema'
import type { OrgTree } from '@shared/org/tree'
import { knownPlace, listInServiceMembers, placeSubject } from '../community/door'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { viewReport } from './views'

/** In the community's column of the matrix: the name and the branch, and the number masked. */
const shows = {
  branch: sightOf('branch', 'community') !== 'none',
  phone: sightOf('mobile', 'community') !== 'none',
}

async function view(row: InServiceMember, tree: OrgTree) {
  const { report, memberId, name, phone, unit } = row
  if (!report) return []
  const linked = memberId && (await getMember(memberId))
  const member = linked && namesInService(row, linked) ? linked : undefined
  const orgName = member && tree.get(member.orgId)?.name
  return [
    {
      ...{ ...viewReport(row, report), name, listedBefore: unit !== undefined },
      ...(shows.branch && orgName !== undefined && { orgName }),
      ...(shows.phone && phone && { phone: phone.masked }),
    },
  ]
}

/** Who has reported to a place, for those who answer for it or work there. */
export const handler = handle(listCommunityReports, async ({ params, query, tree, authorise, refuse }) => {
  const known = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
  authorise(placeSubject(known, tree))
  const which = query.state === 'waiting' ? 'waiting' : 'there'
  const { members, cursor } = await listInServiceMembers(known.place.placeId, query.cursor, which)
  const reports = (await Promise.all(members.map((row) => view(row, tree)))).flat()
  return { status: 200, body: { reports, ...(cursor && { cursor }) } }
})
