import { sightOf } from '@shared/access/visibility'
import { listCommunityReports } from '@shared/community-report/contract'
import { namesInService } from '@shared/community/named'
import type { InServiceMember } from '@shared/community/schema'
import type { OrgTree } from '@shared/org/tree'
import {
  type KnownPlace,
  knownPlace,
  listInServiceMembers as list,
  listPlaces,
  type Place,
  placeSubject,
} from '../community/door'
import { handle } from '../http/handle'
import { getMembers, type Member } from '../member/door'
import { viewReport } from './views'

/** In the community's column of the matrix: the name and the branch, and the number masked. */
const shows = {
  branch: sightOf('branch', 'community') !== 'none',
  phone: sightOf('mobile', 'community') !== 'none',
}

function view(row: InServiceMember, linked: Member | undefined, place: string, tree: OrgTree) {
  const { report, placeId, name, phone, unit } = row
  if (!report) return []
  const member = linked && namesInService(row, linked) ? linked : undefined
  const orgName = member && tree.get(member.orgId)?.name
  return [
    {
      ...{ ...viewReport(row, report), placeId, place, name, listedBefore: unit !== undefined },
      ...(shows.branch && orgName !== undefined && { orgName }),
      ...(shows.phone && phone && { phone: phone.masked }),
    },
  ]
}

/** A community's own, and the compounds of it that nobody else answers for: what waits there waits for the community. */
async function placesOf({ place }: KnownPlace, state: 'waiting' | 'confirmed'): Promise<Place[]> {
  if (state === 'confirmed' || place.kind !== 'community') return [place]
  const { places } = await listPlaces(place.countyId, { parentId: place.placeId })
  return [place, ...places.filter(({ orgId }) => orgId === undefined)]
}

/** Who has reported to a place, for those who answer for it or work there. */
export const handler = handle(listCommunityReports, async ({ params, query, tree, authorise, refuse }) => {
  const known = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
  authorise(placeSubject(known, tree))
  const which = query.state === 'waiting' ? 'waiting' : 'there'
  const places = query.cursor === undefined ? await placesOf(known, query.state) : [known.place]
  const lists = await Promise.all(places.map(({ placeId }) => list(placeId, query.cursor, which)))
  const rows = lists.flatMap(({ members }) => members)
  const nameOf = new Map(places.map(({ placeId, name }) => [placeId, name]))
  const members = await getMembers(rows.flatMap(({ memberId }) => memberId ?? []))
  const reports = rows.flatMap((row) =>
    view(row, row.memberId && members.get(row.memberId), nameOf.get(row.placeId) ?? '', tree),
  )
  // Each list has an end of its own; only that of the place itself is so long that it goes on.
  const cursor = lists[0]?.cursor
  return { status: 200, body: { reports, ...(cursor && { cursor }) } }
})
