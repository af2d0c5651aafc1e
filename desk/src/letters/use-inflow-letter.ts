import { useState } from 'react'
import type { InflowId } from '@shared/ids'
import { readInflowLetter, tellInflowOrigin } from '@shared/inflow/contract'
import { type originAnswers, toldHows } from '@shared/inflow/inflow'
import type { InflowCard, InflowLetter } from '@shared/inflow/schema'
import { call } from '../lib/call'
import { today } from '../lib/now'
import { useSend } from '../lib/use-send'

export interface ShownLetter {
  inflowId: InflowId
  name: string
  letter: InflowLetter
}

export type Told = (typeof toldHows)[number]
export type Says = (typeof originAnswers)[number]

/** A letter to the branch at home, that it was told, and what it answered. @param onTold when something was written down. */
export function useInflowLetter(onTold: () => void) {
  const { sending, problem, send } = useSend()
  const [shown, setShown] = useState<ShownLetter>()
  const read = async ({ inflowId, name }: Pick<InflowCard, 'inflowId' | 'name'>) =>
    setShown({ inflowId, name, letter: await call(readInflowLetter, { params: { inflowId } }) })
  const show = (one: InflowCard) => send(() => read(one))
  const tell = (how: Told, says?: Says) =>
    send(async () => {
      if (!shown) return
      const { inflowId, letter } = shown
      const on = letter.told?.on ?? today()
      const before = toldHows.find((one) => one === letter.told?.how)
      const body = { on, how: before ?? how, ...(says && { answer: { on: today(), says } }) }
      await call(tellInflowOrigin, { params: { inflowId }, body })
      await read(shown)
      onTold()
    })
  return { shown, show, tell, sending, problem }
}
