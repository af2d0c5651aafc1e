import { useEffect, useState } from 'react'
import type { Endpoint, Output } from '@shared/endpoint'
import { callEndpoint } from './call-endpoint'
import { sentenceOf } from './problem'
import { type Read, type ReadInput, useRead } from './use-read'

/** An answer that is one part of a list: what follows is asked for with the cursor. */
interface Part {
  cursor?: string | undefined
}

export interface List<T> extends Omit<Read<unknown>, 'data'> {
  /** What is known so far; undefined before the first answer. */
  items: readonly T[] | undefined
  /** Fetches the next part; undefined when there is none. */
  more: (() => Promise<void>) | undefined
  loadingMore: boolean
  /** The sentence to show when the next part didn't come. */
  moreError: string | undefined
}

/**
 * A list that comes in parts. The first is kept on the phone as `useRead` does it; later ones are not, and
 * are fetched anew when the first has changed.
 * @param inputAt the endpoint's input at a cursor (none: the first part); undefined: nothing is read yet
 * @param itemsOf what of an answer the list consists of
 * @param everyMs as of `useRead`, as long as only the first part is shown
 */
export function useList<E extends Endpoint, T>(
  endpoint: E,
  inputAt: (cursor?: string) => ReadInput<E> | undefined,
  itemsOf: (part: Output<E>) => readonly T[],
  everyMs?: number,
): List<T> {
  const [later, setLater] = useState<{ after: unknown; parts: Output<E>[] }>({ after: undefined, parts: [] })
  // Who has gone further down isn't thrown back to the top.
  const live = later.parts.length > 0 ? undefined : everyMs
  const { data: first, ...read } = useRead(endpoint, inputAt(), live)
  const [loadingMore, setLoadingMore] = useState(false)
  const [moreError, setMoreError] = useState<string>()

  useEffect(() => {
    setLater((before) =>
      before.after === first || before.parts.length === 0 ? before : { after: first, parts: [] },
    )
  }, [first])

  const parts = first === undefined ? [] : [first, ...(later.after === first ? later.parts : [])]
  const cursor = cursorOf(parts.at(-1))
  const next = cursor === undefined ? undefined : inputAt(cursor)

  async function more(input: ReadInput<E>) {
    if (loadingMore) return
    setLoadingMore(true)
    setMoreError(undefined)
    try {
      const part = await callEndpoint(endpoint, input)
      setLater({ after: first, parts: [...parts.slice(1), part] })
    } catch (problem) {
      setMoreError(sentenceOf(problem))
    } finally {
      setLoadingMore(false)
    }
  }
  return {
    ...read,
    items: first === undefined ? undefined : parts.flatMap((part) => itemsOf(part)),
    more: next && (() => more(next)),
    loadingMore,
    moreError,
  }
}

const cursorOf = (part: unknown): string | undefined => {
  const { cursor }: Part = typeof part === 'object' && part !== null ? part : {}
  return cursor
}
