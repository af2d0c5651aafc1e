import { useCallback, useEffect, useRef, useState } from 'react'
import type { Endpoint, Output } from '@shared/endpoint'
import { call, type Input } from './call'
import { sentenceOf } from './problem'

export interface Read<T> {
  data: T | undefined
  /** What went wrong, in a sentence; the last content stays. */
  problem: string | undefined
  again: () => void
}

/**
 * Reads an endpoint, again when its input changes, and every so often while that is asked for.
 * @param input undefined: not now.
 * @param everyMs from the last content, how long until the next; undefined: enough.
 */
export function useRead<E extends Endpoint>(
  endpoint: E,
  input: Input<E> | undefined,
  everyMs?: (data: Output<E>) => number | undefined,
): Read<Output<E>> {
  const asked = JSON.stringify(input)
  const [round, setRound] = useState(0)
  const [state, setState] = useState<{ asked: string; data?: Output<E>; problem?: string }>()
  const latest = useRef({ input, everyMs })
  latest.current = { input, everyMs }

  useEffect(() => {
    const { input: now } = latest.current
    if (!now) return
    const leaving = new AbortController()
    let timer: number | undefined
    const next = (ms: number | undefined) => {
      if (ms !== undefined && !leaving.signal.aborted) timer = window.setTimeout(() => void read(), ms)
    }
    const read = async () => {
      try {
        const data = await call(endpoint, { ...now, signal: leaving.signal })
        if (leaving.signal.aborted) return
        setState({ asked, data })
        next(latest.current.everyMs?.(data))
      } catch (problem) {
        if (leaving.signal.aborted) return
        setState((before) => ({
          ...(before?.asked === asked && before),
          ...{ asked, problem: sentenceOf(problem) },
        }))
        if (latest.current.everyMs) next(3000)
      }
    }
    void read()
    return () => {
      leaving.abort()
      window.clearTimeout(timer)
    }
  }, [endpoint, asked, round])

  const again = useCallback(() => setRound((n) => n + 1), [])
  const own = state?.asked === asked ? state : undefined
  return { data: own?.data, problem: own?.problem, again }
}
