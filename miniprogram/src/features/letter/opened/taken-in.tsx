import type { OpenedLetter } from '@shared/letter/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'

/** For who has taken the member in: what they do while the member is there, and that it is over once they are back. */
export function TakenIn({ letter }: { letter: OpenedLetter }) {
  const { fromOrgName, standing, returnOn, isEnded } = letter
  const stays = returnOn ? `打算住到${sayDay(returnOn, today())}。` : ''
  // Whatever ended it, nobody is thanked for it.
  if (isEnded)
    return (
      <NowCard
        tag={<StateTag state="neutral">结束了</StateTag>}
        title="不用再联系了"
        sentence={`这次外出已经结束，贵单位没有要办的了。有事打下面的电话问${fromOrgName}。`}
      />
    )
  switch (standing) {
    case 'returned':
      return (
        <NowCard
          tag={<StateTag state="done">已返回</StateTag>}
          title="已返回，谢谢"
          sentence={`这位同志已经回到家乡，由${fromOrgName}联系。谢谢贵单位这段时间的照顾，没有要办的了。`}
        />
      )
    case 'left':
      return (
        <NowCard
          tag={<StateTag state="done">已离开</StateTag>}
          title="已经离开贵地，谢谢"
          sentence={`这位同志由${fromOrgName}另外安排。谢谢贵单位这段时间的照顾，没有要办的了。`}
        />
      )
    case 'home_visit':
      return (
        <NowCard
          tag={<StateTag state="on-way">接收了</StateTag>}
          title="这几天回家了"
          sentence={`这位同志回家几天，还会再来。${stays}请留着联系方式。`}
        />
      )
    default:
      return (
        <NowCard
          tag={<StateTag state="done">接收了</StateTag>}
          title="办好了，谢谢"
          sentence={`本人和${fromOrgName}都知道了。${stays}以后开组织生活请带上这位党员，有情况打下面的电话告诉${fromOrgName}。组织关系不转，没有表决权。`}
        />
      )
  }
}
