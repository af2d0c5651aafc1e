import type { MemberView } from '@shared/member/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'

/** A death as it is recorded: waiting for a second person, or confirmed. */
export function DeathCard({ member }: { member: MemberView }) {
  const { death } = member
  if (!death) return null
  const on = death.on ? `${sayDay(death.on, today())}去世` : '记录了去世'
  if (death.confirmed)
    return (
      <NowCard
        tag={<StateTag state="neutral">已去世</StateTag>}
        title={on}
        sentence="不再发消息，也不再请人联系。记错了，可以在下面撤销。"
      />
    )
  return (
    <NowCard
      tag={<StateTag state="waiting">待确认</StateTag>}
      title={on}
      sentence={
        death.recordedByReader
          ? '您已经记下了。请支部或上级的另一位同志打开这一页确认。现在起不再给本人发消息。'
          : '请您核实，属实就在下面确认；记错了可以撤销。现在起不再给本人发消息。'
      }
    />
  )
}
