import { useEffect } from 'react'
import { listPlaces, type PlaceName } from '@shared/community/contract'
import type { CountyId, PlaceId } from '@shared/ids'
import { useList } from './use-list'

/**
 * The open places directly in a town or in a place, all of them: one chooses by name from the whole list.
 * @returns undefined until they are known
 */
export function usePlaces(
  countyId: CountyId | undefined,
  within: { townCode: string } | { parentId: PlaceId } | undefined,
): { places: readonly PlaceName[] | undefined; error: string | undefined } {
  const list = useList(
    listPlaces,
    (cursor) =>
      countyId && within && { query: { countyId, ...within, ...(cursor && { cursor }) }, actingAs: 'self' },
    (part) => part.places,
  )
  const { items, more, loadingMore, moreError, error, offline } = list
  const isMore = more !== undefined && !loadingMore && moreError === undefined
  useEffect(() => {
    if (isMore) void more()
  }, [isMore, items?.length])
  return { places: items, error: error ?? moreError ?? (offline ? '现在没有网络，连上后再选' : undefined) }
}
