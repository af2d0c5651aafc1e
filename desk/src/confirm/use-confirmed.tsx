import { type ReactNode, useEffect, useRef, useState } from 'react'
import { askConfirmation, readConfirmation } from '@shared/desk/contract'
import type { Endpoint, Output } from '@shared/endpoint'
import type { ConfirmationId } from '@shared/ids'
import { bodyTextOf, call, type Input } from '../lib/call'
import { newId } from '../lib/ids'
import { ApiError } from '../lib/problem'

const pollMs = 1200

interface Asking {
  number: string
  leave: () => void
}

/**
 * Calls that the phone says yes to, each to that very call.
 * @returns a function that asks, waits and calls, and what is shown meanwhile.
 */
export function useConfirmed(): {
  callConfirmed: <E extends Endpoint>(endpoint: E, input: Input<E>) => Promise<Output<E>>
  asking: ReactNode
} {
  const [asking, setAsking] = useState<Asking>()
  const leaving = useRef<AbortController>()
  useEffect(() => () => leaving.current?.abort(), [])

  const callConfirmed = async <E extends Endpoint>(endpoint: E, input: Input<E>) => {
    const { name } = endpoint
    const text = bodyTextOf(input.body)
    const over = (leaving.current = new AbortController())
    const confirmationId = newId('confirmation')
    const sent = { ...(input.params && { params: input.params }), ...(text !== undefined && { body: text }) }
    const body = { confirmationId, for: name, call: sent }
    const { number } = await call(askConfirmation, { body })
    setAsking({ number, leave: () => over.abort() })
    try {
      await untilConfirmed(confirmationId, over.signal)
    } finally {
      setAsking(undefined)
    }
    return call(endpoint, { ...input, confirmation: confirmationId })
  }
  return { callConfirmed, asking: asking && <PhoneDialog {...asking} /> }
}

/** @throws ApiError when the phone said no, the time is over, or somebody here thought better of it. */
async function untilConfirmed(confirmationId: ConfirmationId, leaving: AbortSignal): Promise<void> {
  for (;;) {
    await new Promise((go) => window.setTimeout(go, pollMs))
    if (leaving.aborted) throw new ApiError('LEFT', '没有办。要办的话，请再点一次')
    const { state } = await call(readConfirmation, { params: { confirmationId } })
    if (state === 'confirmed') return
    if (state === 'ended') throw new ApiError('ENDED', '手机上没有确认，或者数字点错了。请再点一次')
  }
}

function PhoneDialog({ number, leave }: Asking) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="dialog" ref={dialog} onCancel={leave} aria-labelledby="phone-dialog">
      <h2 id="phone-dialog">请在手机上点一下这个数字</h2>
      <p className="dialog__number" aria-label="确认数字">
        {number}
      </p>
      <ol>
        <li>打开手机上的小程序候鸟驿站</li>
        <li>
          点<b>我的</b>，再点<b>电脑上的确认</b>
        </li>
        <li>
          看清要办的是什么，点<b>{number}</b>
        </li>
      </ol>
      <p className="soft">五分钟内有效。不是您本人在电脑上办的，请不要点。</p>
      <div className="row row--end">
        <button className="quiet" onClick={leave}>
          先不办
        </button>
      </div>
    </dialog>
  )
}
