import { useState } from 'react'
import { changeOwnPhone } from '@shared/member/contract'
import { Screen } from '@/components/screen'
import { refreshMe } from '@/lib/refresh-me'
import { useMe } from '@/lib/session'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { NowCard } from '@/ui/now-card'
import { PhoneField } from '@/ui/phone-field'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'

/** A member's own new number; the branch is told. */
export default function OwnPhonePage() {
  const member = useMe()?.member
  const { send, sending, problem } = useSend()
  const [phone, setPhone] = useState('')
  const [changed, setChanged] = useState(false)
  if (!member)
    return (
      <Screen>
        <EmptyState
          sentence="认证党员身份以后才能改"
          action={{ label: '去认证', onClick: () => void go.toBind() }}
        />
      </Screen>
    )
  if (changed)
    return (
      <Screen>
        <NowCard
          tag={<StateTag state="done">换好了</StateTag>}
          title={member.phone}
          sentence="支部会收到提醒，以后打这个号码找您。正在办的外出也用这个号码。"
          button={{ label: '好的', onClick: () => void go.back() }}
        />
      </Screen>
    )

  async function change(memberId: NonNullable<typeof member>['memberId']) {
    if (!(await send(changeOwnPhone, { params: { memberId }, body: { phone }, actingAs: 'self' }))) return
    await refreshMe(0)
    setChanged(true)
  }
  const wrong = problem?.fields.phone
  return (
    <Screen
      action={
        <Button
          kind="primary"
          loading={sending}
          disabled={phone === ''}
          onClick={() => void change(member.memberId)}
        >
          换成这个号码
        </Button>
      }
    >
      <Card flush>
        <ListRow icon="phone" title="现在登记的" end={member.phone || '没有'} />
        <PhoneField
          label="新号码"
          value={phone}
          hint="支部和您报到的驿站看得到"
          {...(wrong !== undefined && { error: wrong })}
          onChange={setPhone}
        />
      </Card>
      {problem && wrong === undefined && (
        <ErrorState happened="没有换成" kept="您填的还在。" todo={problem.sentence} />
      )}
    </Screen>
  )
}
