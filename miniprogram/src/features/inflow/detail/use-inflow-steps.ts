import { useState } from 'react'
import * as inflow from '@shared/inflow/contract'
import type { closeOutcomes, verifiedHows } from '@shared/inflow/inflow'
import type { InflowView } from '@shared/inflow/schema'
import type { Day } from '@shared/time'
import { refreshMe } from '@/lib/refresh-me'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'

/** What the page asks before a step is done. */
export type Asking =
  | 'complete'
  | 'return_for_completion'
  | 'verify'
  | 'say_leaves'
  | 'change_contacts'
  | 'close'
  | 'withdraw'
  | 'remove'

const asked: readonly Asking[] = [
  'complete',
  'return_for_completion',
  'verify',
  'say_leaves',
  'change_contacts',
  'close',
  'withdraw',
  'remove',
]
const isAsked = (step: string): step is Asking => asked.some((one) => one === step)

/** The steps of one registration, as buttons start them. Each is sent once, however often it is tapped. */
export function useInflowSteps({ inflowId, side }: Pick<InflowView, 'inflowId' | 'side'>) {
  const { send, sending, problem } = useSend()
  const [asking, setAsking] = useState<Asking>()
  const close = () => setAsking(undefined)
  const params = { inflowId }
  // One's own matters are one's own, whatever role is on.
  const as = side === 'self' ? ({ actingAs: 'self' } as const) : {}

  function start(step: string) {
    if (isAsked(step)) setAsking(step)
    else if (step === 'place') void go.toPlaceInflow(inflowId)
    else if (step === 'tell_origin') void go.toInflowLetter(inflowId)
    else if (step === 'settle_duplicate') void go.toSameInflow(inflowId)
  }

  return {
    ...{ start, asking, close, sending, problem },
    async askToComplete(reason: string) {
      await send(inflow.returnInflowForCompletion, { params, body: { reason } })
      close()
    },
    async verify(how: (typeof verifiedHows)[number]) {
      await send(inflow.verifyInflow, { params, body: { how } })
      close()
    },
    async sayLeaves(on: Day) {
      await send(inflow.sayInflowLeaves, { params, body: { on }, ...as })
      close()
    },
    async end(outcome: (typeof closeOutcomes)[number]) {
      await send(inflow.closeInflow, { params, body: { outcome } })
      close()
    },
    async withdraw() {
      await send(inflow.withdrawInflow, { params, ...as })
      close()
    },
    async remove() {
      const sent = await send(inflow.removeInflow, { params, ...as })
      close()
      if (!sent) return
      if (side === 'self') await refreshMe(0)
      await go.back()
    },
  }
}
export type InflowSteps = ReturnType<typeof useInflowSteps>
