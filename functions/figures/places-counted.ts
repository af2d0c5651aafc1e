import { responsibleFor } from '@shared/community/rules'
import type { Place } from '@shared/community/schema'
import type { CountyId, PlaceId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { getPlaces, type KnownPlace } from '../community/door'
import { type CommunityTally, listTallies } from './tally.store'

/** A place of which something was counted, and who answers for it. */
export interface Counted {
  known: KnownPlace
  community: Place
  tallies: readonly CommunityTally[]
}

function lineOf(placeId: PlaceId, places: ReadonlyMap<PlaceId, Place>): Place[] {
  const place = places.get(placeId)
  return place ? [place, ...(place.parentId ? lineOf(place.parentId, places) : [])] : []
}

/** All of a county of which anything was counted. */
export async function placesCounted(countyId: CountyId, tree: OrgTree): Promise<Counted[]> {
  const tallies = await listTallies(countyId)
  const ids = [...new Set(tallies.map(({ placeId }) => placeId))]
  const places = await getPlaces(ids)
  return ids.flatMap((placeId): Counted[] => {
    const line = lineOf(placeId, places)
    const [place, ...above] = line
    const community = line.at(-1)
    const orgId = place && responsibleFor(line, tree)
    const responsible = orgId && tree.get(orgId)
    if (!place || !community || !responsible) return []
    const known: KnownPlace = { line: [place, ...above], place, responsible }
    return [{ known, community, tallies: tallies.filter((one) => one.placeId === placeId) }]
  })
}
