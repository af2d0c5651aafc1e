import type { PlaceSubject } from '@shared/access/subject'
import type { PlaceId } from '@shared/ids'
import { responsibleFor } from '@shared/community/rules'
import type { Place } from '@shared/community/schema'
import type { OrgNode, OrgTree } from '@shared/org/tree'
import { lineOfPlace } from './place.store'

/** A place with those above it, nearest first, and the organisation that answers for it. */
export interface KnownPlace {
  line: [Place, ...Place[]]
  place: Place
  responsible: OrgNode
}

/** @returns undefined when there is no such place in the county of this tree. */
export async function knownPlace(placeId: PlaceId, tree: OrgTree): Promise<KnownPlace | undefined> {
  const [place, ...above] = await lineOfPlace(placeId)
  if (!place) return undefined
  const orgId = responsibleFor([place, ...above], tree)
  const responsible = orgId && tree.get(orgId)
  return responsible && { line: [place, ...above], place, responsible }
}

/** A place as what an action is about. */
export const placeSubject = ({ line, responsible }: KnownPlace, tree: OrgTree): PlaceSubject => ({
  kind: 'place',
  orgId: responsible.orgId,
  line: line.flatMap(({ placeId }, i) => {
    const orgId = responsibleFor(line.slice(i), tree)
    return orgId ? [{ placeId, orgId }] : []
  }),
})
