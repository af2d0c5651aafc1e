import { go } from '@/routes'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'

interface AnsweredProps {
  outcome: string
  /** It waits on the phone for the network. */
  kept: boolean
  /** They have an open trip already. */
  hasTrip: boolean
  onChange: () => void
}

/** Thanks, and what now: somebody away who hasn't filed is asked to. */
export function Answered({ outcome, kept, hasTrip, onChange }: AnsweredProps) {
  const isAway = outcome === 'away'
  const where = isAway ? '您答了：在外' : '您答了：在家'
  const next = kept
    ? '现在没有网络，存在手机里了，有网就自动发出，不用再点。'
    : isAway && !hasTrip
      ? '再补一份外出报备，支部好帮您联系当地的驿站。'
      : '支部收到了，这次不会再打电话问您。'
  return (
    <>
      <NowCard
        tag={<StateTag state={kept ? 'waiting' : 'done'}>{kept ? '等网络' : '答好了'}</StateTag>}
        title={where}
        sentence={next}
        button={
          isAway && !hasTrip && !kept ? { label: '去报备', onClick: () => void go.toFile() } : undefined
        }
      />
      {!kept && <Button onClick={onChange}>答错了，重答</Button>}
      <Button kind="text" onClick={() => void go.toToday()}>
        回到今日
      </Button>
    </>
  )
}
