import { useEffect } from 'react'
import type { Endpoint, Output } from '@shared/endpoint'
import { type List, useList } from './use-list'
import type { ReadInput } from './use-read'

/** As `useList`, fetching every part by itself: for choosing from the whole. */
export function useAll<E extends Endpoint, T>(
  endpoint: E,
  inputAt: (cursor?: string) => ReadInput<E> | undefined,
  itemsOf: (part: Output<E>) => readonly T[],
): List<T> {
  const list = useList(endpoint, inputAt, itemsOf)
  const { items, more, loadingMore, moreError } = list
  const isMore = more !== undefined && !loadingMore && moreError === undefined
  useEffect(() => {
    if (isMore) void more()
  }, [isMore, items?.length])
  return list
}
