import { useCallback, useEffect, useState } from 'react'
import { openDeskTicket, readDeskTicket } from '@shared/desk/contract'
import type { Output } from '@shared/endpoint'
import { call } from '../lib/call'
import { ApiError, sentenceOf } from '../lib/problem'
import { keepSession } from '../lib/session'
import { thisComputer } from './this-computer'

const pollMs = 1500
const retryMs = 4000

export interface Ticket {
  /** The text of the code; undefined until there is one. */
  code?: string
  state: 'opening' | 'waiting' | 'seen' | 'refused'
  problem?: string
}

const later = (ms: number, leaving: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = window.setTimeout(resolve, ms)
    leaving.addEventListener('abort', () => {
      window.clearTimeout(timer)
      resolve()
    })
  })

/** A code that is always good: a new one when it is over, and the session once a phone has said yes. */
export function useTicket(): Ticket & { again: () => void } {
  const [ticket, setTicket] = useState<Ticket>({ state: 'opening' })
  const [round, setRound] = useState(0)

  useEffect(() => {
    const leaving = new AbortController()
    void keepOpen(leaving.signal, setTicket)
    return () => leaving.abort()
  }, [round])

  const again = useCallback(() => {
    setTicket({ state: 'opening' })
    setRound((n) => n + 1)
  }, [])
  return { ...ticket, again }
}

async function keepOpen(leaving: AbortSignal, show: (ticket: Ticket) => void): Promise<void> {
  const isOver = () => leaving.aborted
  while (!isOver()) {
    try {
      const opened = await call(openDeskTicket, { body: thisComputer(navigator.userAgent), signal: leaving })
      show({ code: opened.code, state: 'waiting' })
      if ((await follow(opened, leaving, show)) === 'refused') return
    } catch (problem) {
      if (isOver()) return
      show({ state: 'opening', problem: sentenceOf(problem) })
      await later(retryMs, leaving)
    }
  }
}

type Opened = Output<typeof openDeskTicket>

/** Asks where the code stands until it is over. */
async function follow(
  { ticketId, secret, code }: Opened,
  leaving: AbortSignal,
  show: (ticket: Ticket) => void,
): Promise<'over' | 'refused'> {
  for (;;) {
    await later(pollMs, leaving)
    if (leaving.aborted) return 'over'
    const asked = { params: { ticketId }, body: { secret }, signal: leaving }
    const { state, session } = await call(readDeskTicket, asked).catch((problem: unknown) => {
      // A network that is gone for a moment takes no code away.
      if (problem instanceof ApiError || leaving.aborted) throw problem
      return { state: 'waiting' as const, session: undefined }
    })
    if (session) keepSession(session)
    if (state === 'refused') {
      show({ state: 'refused' })
      return 'refused'
    }
    if (state !== 'waiting' && state !== 'seen') return 'over'
    show({ code, state: state === 'seen' ? 'seen' : 'waiting' })
  }
}
