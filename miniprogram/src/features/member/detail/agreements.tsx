import { View } from '@tarojs/components'
import { listDelegates } from '@shared/delegation/contract'
import { mostDelegates } from '@shared/delegation/schema'
import type { MemberView } from '@shared/member/schema'
import { DelegateEntry } from '@/components/delegates/delegate-entry'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { ConsentRows } from './consent-rows'
import './agreements.scss'

/** What the member has agreed to, who may act for them, and what they see themselves; for one without a phone it is
 * written down here. */
export function Agreements({ member }: { member: MemberView }) {
  const { memberId, bound, death, state } = member
  const delegates = useRead(listDelegates, { params: { memberId } }).data?.delegates
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
        <ConsentRows member={member} />
        {delegates?.map((delegate) => (
          <DelegateEntry key={delegate.delegationId} {...{ memberId, delegate }} mayRenew />
        ))}
        {delegates?.length === 0 && <ListRow title="没有请人代办" />}
        {delegates && delegates.length < mostDelegates && state === 'active' && (
          <ListRow
            icon="pencil"
            title="记下代办人"
            detail="没有手机的，说好了请谁替办，在这里记"
            onClick={() => void go.toRecordDelegation(memberId)}
          />
        )}
        <View className="member-agreements__sees">
          本人能看到名册里自己的信息、每次外出办到哪一步，也能看到谁看过号码和住址、什么时候看的、为什么看。
        </View>
      </Card>
    </>
  )
}
