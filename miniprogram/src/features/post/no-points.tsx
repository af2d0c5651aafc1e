import { useState } from 'react'
import { reversePoints } from '@shared/points/contract'
import type { MemberId, ShiftId } from '@shared/ids'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'

interface NoPointsProps {
  shiftId: ShiftId
  memberId: MemberId
  name: string
  /** Of a standing post it is today's. */
  isStanding: boolean
  open: boolean
  onClose: () => void
}

/** The hours stand, but count for no points. Whether there were any stays between the member and their phone. */
export function NoPoints({ shiftId, memberId, name, isStanding, open, onClose }: NoPointsProps) {
  const { send, sending, problem } = useSend()
  const [reason, setReason] = useState('')
  async function reverse() {
    if (reason.trim() === '') return
    onClose()
    const act = { of: 'shift' as const, shiftId, memberId, ...(isStanding && { on: today() }) }
    await send(reversePoints, { body: { ...act, reason: reason.trim() } })
  }
  return (
    <>
      {problem && <ErrorState happened="没有撤回" todo={problem.sentence} />}
      <Dialog
        open={open}
        title={`${name}${isStanding ? '今天的' : '这次'}不记积分？`}
        message="时长照记。本人记了积分的，会撤回这一笔，并看到是谁、为什么撤回。"
        confirm={{ label: '不记积分', loading: sending, onClick: () => void reverse() }}
        onClose={onClose}
      >
        <TextField
          label="为什么"
          value={reason}
          maxLength={60}
          placeholder="如 那是本职工作"
          onChange={setReason}
        />
      </Dialog>
    </>
  )
}
