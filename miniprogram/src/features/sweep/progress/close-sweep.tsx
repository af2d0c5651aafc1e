import { useState } from 'react'
import { closeSweep } from '@shared/sweep/contract'
import type { SweepCard } from '@shared/sweep/schema'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'

/** Ends a sweep, by whoever began it; what becomes of those not reached is said first. */
export function CloseSweep({ sweep }: { sweep: SweepCard }) {
  const { sweepId, title } = sweep
  const { send, sending, problem } = useSend()
  const [asking, ask] = useState(false)
  async function close() {
    await send(closeSweep, { params: { sweepId } })
    ask(false)
  }
  return (
    <>
      {problem && <ErrorState happened="没有结束" todo={problem.sentence} />}
      <Button onClick={() => ask(true)}>结束这次摸排</Button>
      <Dialog
        open={asking}
        title={`结束“${title}”？`}
        message="结束后不能再核对，链接也不能再答。没联系上的人，会请各支部的上级接着找。"
        confirm={{ label: '结束', loading: sending, onClick: () => void close() }}
        onClose={() => ask(false)}
      />
    </>
  )
}
