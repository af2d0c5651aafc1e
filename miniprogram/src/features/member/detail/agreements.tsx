import { View } from '@tarojs/components'
import { listDelegates } from '@shared/delegation/contract'
import { readConsents } from '@shared/privacy/contract'
import type { MemberView } from '@shared/member/schema'
import { today } from '@/lib/clock'
import { useRead } from '@/lib/use-read'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { delegateWords } from './delegate-words'
import './agreements.scss'

/** What the member has agreed to, who may act for them, and what they see themselves. */
export function Agreements({ member }: { member: MemberView }) {
  const { memberId, bound, death } = member
  const consents = useRead(readConsents, { query: { memberId } })
  const delegates = useRead(listDelegates, { params: { memberId } })
  const agreed = (given: boolean) =>
    given ? <StateTag state="done">同意了</StateTag> : <StateTag state="waiting">还没同意</StateTag>
  if (death) return null
  return (
    <>
      <Card title="本人这边" flush>
        <ListRow
          title="手机认证"
          detail={bound ? '本人的微信能办事、收提醒' : '认证以后，本人能自己报备'}
          end={
            bound ? <StateTag state="done">认证了</StateTag> : <StateTag state="waiting">还没认证</StateTag>
          }
        />
        {consents.data && (
          <>
            <ListRow title="信息怎么用的说明" end={agreed(consents.data.notice)} />
            <ListRow title="用行踪和住址" end={agreed(consents.data.sensitive)} />
          </>
        )}
        {delegates.data?.delegates.map((one) => (
          <ListRow
            key={one.delegationId}
            title={delegateWords(one)}
            detail={`到 ${sayDay(one.expiresOn, today())}为止`}
          />
        ))}
        {delegates.data?.delegates.length === 0 && <ListRow title="没有请人代办" />}
        <View className="member-agreements__sees">
          本人能看到名册里自己的信息、每次外出办到哪一步，也能看到谁看过号码和住址、什么时候看的、为什么看。
        </View>
      </Card>
    </>
  )
}
