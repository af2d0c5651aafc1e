import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'

/** What became of the answer, and what now. */
export function ConfirmOutcome({ state }: { state: string }) {
  const button = { label: '好的', onClick: () => void go.toToday() }
  return state === 'confirmed' ? (
    <NowCard
      tag={<StateTag state="done">确认好了</StateTag>}
      title="请看电脑"
      sentence="电脑上会接着办，五分钟内有效，只用一次。"
      button={button}
    />
  ) : (
    <NowCard
      tag={<StateTag state="neutral">没有办</StateTag>}
      title="这一次作废了"
      sentence="数字和电脑上的对不上，或者您说不是您办的，电脑上没有办成。是您本人要办的话，请在电脑上再点一次。"
      button={button}
    />
  )
}
