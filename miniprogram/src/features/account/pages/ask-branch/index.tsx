import { useState } from 'react'
import { ConsentsFirst } from '@/components/consent/consents-first'
import { Screen } from '@/components/screen'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'
import { AskBranchForm } from '../../ask-branch/ask-branch-form'

/** Who can't say who they are by number or code asks their branch, where a human goes on. */
export default function AskBranchPage() {
  const [asked, setAsked] = useState<string>()
  return (
    <Screen
      subtitle={asked === undefined ? '只有您选的支部看得到姓名和电话' : undefined}
      title="请支部联系您"
    >
      {asked === undefined ? (
        <ConsentsFirst kinds={['notice']}>
          <AskBranchForm onAsked={setAsked} />
        </ConsentsFirst>
      ) : (
        <NowCard
          tag={<StateTag state="waiting">等支部联系</StateTag>}
          title={asked}
          sentence="支部会打您这个手机号，问清楚以后给您一个绑定码。不会向您要钱、要验证码。三天没接到电话，请直接去支部。"
          button={{ label: '回到今日', onClick: () => void go.toToday() }}
        />
      )}
    </Screen>
  )
}
