import { useEffect, useRef, useState } from 'react'
import type { Endpoint } from '@shared/endpoint'
import type { FieldErrors } from '@shared/errors'
import { send, type SendInput, type Sent } from './outbox'
import { ApiError, sentenceOf } from './problem'

/** What went wrong with the last thing sent: a sentence, and what is wrong with which field. */
export interface SendProblem {
  /** Of the closed list; undefined when nothing came back. */
  code: string | undefined
  sentence: string
  fields: FieldErrors
}

/**
 * `send` for a page: one thing at a time, with what went wrong beside the button. A refusal that comes
 * after the page is gone is kept for 今日.
 */
export function useSend(): {
  /** @returns what became of it; undefined when it was refused (see `problem`) or another is under way */
  send: <E extends Endpoint>(endpoint: E, input: SendInput<E>) => Promise<Sent<E> | undefined>
  sending: boolean
  problem: SendProblem | undefined
} {
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<SendProblem>()
  const busy = useRef(false)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  async function sendOnce<E extends Endpoint>(endpoint: E, input: SendInput<E>) {
    if (busy.current) return undefined
    busy.current = true
    setSending(true)
    setProblem(undefined)
    try {
      return await send(endpoint, { stillThere: () => here.current, ...input })
    } catch (caught) {
      const fields = caught instanceof ApiError ? (caught.fields ?? {}) : {}
      const code = caught instanceof ApiError ? caught.code : undefined
      setProblem({ code, sentence: sentenceOf(caught), fields })
      return undefined
    } finally {
      busy.current = false
      setSending(false)
    }
  }
  return { send: sendOnce, sending, problem }
}
