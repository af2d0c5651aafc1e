import { useState } from 'react'
import type { MemberId } from '@shared/ids'
import { changeOwnPhone } from '@shared/member/contract'
import { Screen } from '@/components/screen'
import { phoneCodeIn } from '@/lib/phone-code'
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
import { SectionTitle } from '@/ui/section-title'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'

/** A member's own new number: WeChat's, which is verified, or a typed one, which the branch makes sure of. */
export default function OwnPhonePage() {
  const member = useMe()?.member
  const [how, setHow] = useState<'verified' | 'typed'>()
  if (!member)
    return (
      <Screen>
        <EmptyState
          sentence="认证党员身份以后才能改"
          action={{ label: '去认证', onClick: () => void go.toBind() }}
        />
      </Screen>
    )
  if (how)
    return (
      <Screen>
        <NowCard
          tag={<StateTag state="done">换好了</StateTag>}
          title={member.phone}
          sentence={
            how === 'verified'
              ? '支部会收到提醒，以后打这个号码找您。正在办的外出也用这个号码。'
              : '支部会收到提醒，这几天会打这个号码核对一下，不会向您要钱、要验证码。'
          }
          button={{ label: '好的', onClick: () => void go.back() }}
        />
      </Screen>
    )
  return (
    <Screen>
      <Card flush>
        <ListRow
          icon="phone"
          title="现在登记的"
          detail="支部和您报到的驿站看得到"
          end={member.phone || '没有'}
        />
      </Card>
      <NewNumber memberId={member.memberId} onChanged={setHow} />
    </Screen>
  )
}

interface NewNumberProps {
  memberId: MemberId
  onChanged: (how: 'verified' | 'typed') => void
}

function NewNumber({ memberId, onChanged }: NewNumberProps) {
  const { send, sending, problem } = useSend()
  const [phone, setPhone] = useState('')
  const [refused, setRefused] = useState(false)
  async function change(body: { phone: string } | { phoneCode: string }) {
    if (!(await send(changeOwnPhone, { params: { memberId }, body, actingAs: 'self' }))) return
    await refreshMe(0)
    onChanged('phoneCode' in body ? 'verified' : 'typed')
  }
  function byWechat(detail: unknown) {
    const phoneCode = phoneCodeIn(detail)
    setRefused(phoneCode === undefined)
    if (phoneCode !== undefined) void change({ phoneCode })
  }
  const wrong = problem?.fields.phone
  return (
    <>
      <Button
        kind="primary"
        loading={sending}
        openType="getPhoneNumber|agreePrivacyAuthorization"
        onPhoneNumber={byWechat}
      >
        换成微信手机号
      </Button>
      {refused && <ErrorState happened="没有用微信手机号" todo="没关系，在下面填号码也行" />}
      {problem && wrong === undefined && (
        <ErrorState happened="没有换成" kept="您填的还在。" todo={problem.sentence} />
      )}
      <SectionTitle>不是微信里的号码</SectionTitle>
      <Card flush>
        <PhoneField
          label="新号码"
          value={phone}
          hint="自己填的没有验证，支部会打一次核对"
          {...(wrong !== undefined && { error: wrong })}
          onChange={setPhone}
        />
      </Card>
      <Button loading={sending} disabled={phone === ''} onClick={() => void change({ phone })}>
        换成这个号码
      </Button>
    </>
  )
}
