import { listPlaces } from '@shared/community/contract'
import type { PlaceId } from '@shared/ids'
import { useCountyId } from '@/lib/use-county-id'
import { useList } from '@/lib/use-list'

/** The open places directly in a town or in a place of the county that one acts in. */
export function usePlacesIn(within: { townCode: string } | { parentId: PlaceId } | undefined) {
  const countyId = useCountyId()
  return useList(
    listPlaces,
    (cursor) => countyId && within && { query: { countyId, ...within, ...(cursor && { cursor }) } },
    ({ places }) => places,
  )
}
