import type { Grant } from '@shared/access/person'
import { Refusal } from '@shared/errors'
import { fitsHere, termOf } from '@shared/grant/rules'
import type { Post } from '@shared/grant/schema'
import type { CountyId, GrantId } from '@shared/ids'
import { isSameOrg, isWithin, type OrgTree, takesIn } from '@shared/org/tree'
import { dayOf, type Instant } from '@shared/time'
import { knownPlace } from '../community/door'
import { getStation } from '../station/door'

interface Where {
  grantId: GrantId
  countyId: CountyId
  tree: OrgTree
  now: Instant
}

/**
 * The role as it will be held, once everything about it is right.
 * @throws Refusal NOT_FOUND, ROLE_NOT_HERE, TERM_IMPOSSIBLE.
 */
export async function checkPost(post: Post, { grantId, countyId, tree, now }: Where): Promise<Grant> {
  const node = tree.get(post.orgId)
  if (!node) throw new Refusal('NOT_FOUND')
  if (!takesIn(node, dayOf(now)) || !fitsHere(post, node)) throw new Refusal('ROLE_NOT_HERE')
  const { role, stationId, placeId, deputy } = post
  const [station, place] = await Promise.all([
    stationId && getStation(stationId),
    placeId && knownPlace(placeId, tree),
  ])
  if (stationId && !(station && isSameOrg(tree, station.orgId, node.orgId)))
    throw new Refusal('ROLE_NOT_HERE')
  // Nobody gives away a place that others answer for.
  if (placeId && !(place && !place.place.closedOn && isWithin(tree, place.responsible.orgId, node.orgId)))
    throw new Refusal('ROLE_NOT_HERE')
  return {
    ...{ grantId, role, countyId, orgId: node.orgId, ...termOf(post, now) },
    ...(stationId && { stationId }),
    ...(placeId && { placeId }),
    ...(deputy && { deputy }),
  }
}

/** Is it the same role, at the same organisation, station and place? */
export const isSamePost = (one: Grant, other: Grant, tree: OrgTree): boolean =>
  one.role === other.role &&
  isSameOrg(tree, one.orgId, other.orgId) &&
  one.stationId === other.stationId &&
  one.placeId === other.placeId
