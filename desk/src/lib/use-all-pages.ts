import { useCallback, useEffect, useRef, useState } from 'react'
import type { Endpoint, Output } from '@shared/endpoint'
import { call, type Input } from './call'
import { sentenceOf } from './problem'

interface Page {
  cursor?: string | undefined
}

export interface AllPages<T> {
  /** What has come so far; undefined before the first page. */
  items: readonly T[] | undefined
  /** The last page has come. */
  isWhole: boolean
  problem: string | undefined
  again: () => void
}

/**
 * Reads a list to its end, page after page, for what can only be said of the whole. Read again, the last content stays
 * until the first page is there.
 * @param inputAt the endpoint's input at a cursor; none: the first page.
 */
export function useAllPages<E extends Endpoint, T>(
  endpoint: E,
  inputAt: (cursor?: string) => Input<E>,
  itemsOf: (page: Output<E>) => readonly T[],
): AllPages<T> {
  const [round, setRound] = useState(0)
  const [state, setState] = useState<Omit<AllPages<T>, 'again'>>(nothingYet)
  const latest = useRef({ inputAt, itemsOf })
  latest.current = { inputAt, itemsOf }
  const asked = JSON.stringify(inputAt())

  useEffect(() => {
    const leaving = new AbortController()
    const read = async () => {
      let items: readonly T[] = []
      let cursor: string | undefined
      try {
        do {
          const input = latest.current.inputAt(cursor)
          const page = await call(endpoint, { ...input, signal: leaving.signal })
          items = [...items, ...latest.current.itemsOf(page)]
          // Every list that comes in pages says where it goes on.
          cursor = (page as Page).cursor
          if (leaving.signal.aborted) return
          setState({ items, isWhole: cursor === undefined, problem: undefined })
        } while (cursor !== undefined)
      } catch (problem) {
        if (!leaving.signal.aborted) setState((before) => ({ ...before, problem: sentenceOf(problem) }))
      }
    }
    void read()
    return () => leaving.abort()
  }, [endpoint, asked, round])

  const again = useCallback(() => setRound((n) => n + 1), [])
  return { ...state, again }
}

const nothingYet = { items: undefined, isWhole: false, problem: undefined }
