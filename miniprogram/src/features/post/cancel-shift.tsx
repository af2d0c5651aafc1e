import { useState } from 'react'
import { cancelShift } from '@shared/post/contract'
import type { ShiftId } from '@shared/ids'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'

/** It isn't held: whoever signed up is told why. */
export function CancelShift({
  shift: { shiftId, taken, waiting },
}: {
  shift: { shiftId: ShiftId; taken: number; waiting: number }
}) {
  const { send, sending, problem } = useSend()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const people = taken + waiting
  async function cancel() {
    if (reason.trim() === '') return
    setOpen(false)
    await send(cancelShift, { params: { shiftId }, body: { reason: reason.trim() } })
  }
  return (
    <>
      {problem && <ErrorState happened="没有取消" todo={problem.sentence} />}
      <Button kind="text" loading={sending} onClick={() => setOpen(true)}>
        取消这一班
      </Button>
      <Dialog
        open={open}
        title="取消这一班？"
        message={people > 0 ? `报名和候补的 ${people} 人会收到消息。` : '还没有人报名。'}
        confirm={{ label: '取消这一班', danger: true, onClick: () => void cancel() }}
        onClose={() => setOpen(false)}
      >
        <TextField label="为什么" value={reason} maxLength={60} placeholder="如 下雨" onChange={setReason} />
      </Dialog>
    </>
  )
}
