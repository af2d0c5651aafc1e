import { useState } from 'react'
import { choosePoints } from '@shared/points/contract'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'

interface TakingPartProps {
  takesPart: boolean
  balance: number
  hasEntries: boolean
}

/** The sum, for who takes part; for who doesn't, what it would be, and the way in. */
export function TakingPart({ takesPart, balance, hasEntries }: TakingPartProps) {
  const { send, sending, problem } = useSend()
  if (takesPart) return <NowCard title={`一共 ${balance} 分`} sentence="是下面每一笔加起来的数。" />
  return (
    <>
      <NowCard
        title={hasEntries ? `现在不记了，以前的 ${balance} 分还在` : '您还没有记积分'}
        sentence="愿意的话点一下，从今天起做的、确认过的事记上分。不愿意就不用管。"
        button={{
          label: '从今天起记积分',
          loading: sending,
          onClick: () => void send(choosePoints, { body: { takesPart: true }, actingAs: 'self' }),
        }}
      />
      {problem && <ErrorState happened="没有开始记" todo={problem.sentence} />}
    </>
  )
}

/** The way out, which takes nothing away. */
export function StopTakingPart() {
  const { send, sending, problem } = useSend()
  const [open, setOpen] = useState(false)
  async function stop() {
    setOpen(false)
    await send(choosePoints, { body: { takesPart: false }, actingAs: 'self' })
  }
  return (
    <>
      {problem && <ErrorState happened="没有停下" todo={problem.sentence} />}
      <Button kind="text" loading={sending} onClick={() => setOpen(true)}>
        不再记积分
      </Button>
      <Dialog
        open={open}
        title="不再记积分？"
        message="以后的不再记，以前记的还在。要连以前的一起删掉，在“关于我的信息”里申请删除。"
        confirm={{ label: '不再记', onClick: () => void stop() }}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
