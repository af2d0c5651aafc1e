import { responsibleFor } from '@shared/community/rules'
import type { KnownPlace, Place } from '../../../community/door'
import type { Job } from '../../kind'
import type { KnownPlaces } from './known-places'

/** A place with the community above it and who answers for it, as they were read when the run began. */
export function knownPlaceOf(
  place: Place,
  { communities }: KnownPlaces,
  { tree }: Job,
): KnownPlace | undefined {
  const above = place.parentId && communities.find(({ placeId }) => placeId === place.parentId)
  const line: KnownPlace['line'] = above ? [place, above] : [place]
  const orgId = responsibleFor(line, tree)
  const responsible = orgId && tree.get(orgId)
  return responsible && { line, place, responsible }
}
