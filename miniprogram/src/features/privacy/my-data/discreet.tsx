import { useState } from 'react'
import { setDiscreet } from '@shared/member/contract'
import type { MemberView } from '@shared/member/schema'
import { useSend } from '@/lib/use-send'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'

const meaning = {
  on: '打开以后，有人来打听您，支部只说“可以代为转告”，不说您在不在、去了哪里。替您办事的人也看不到您去了哪里、住在哪里。',
  off: '关掉以后，支部按平常的办法回答来打听您的人，替您办事的人又看得到您去了哪里。',
}

/** 不告诉来打听的人: what it does is said before it is changed. */
export function Discreet({ member }: { member: Pick<MemberView, 'memberId' | 'discreet'> }) {
  const { memberId, discreet = false } = member
  const { send, sending, problem } = useSend()
  const [asking, ask] = useState(false)
  async function change() {
    const body = { discreet: !discreet }
    await send(setDiscreet, { params: { memberId }, body, actingAs: 'self' })
    ask(false)
  }
  return (
    <>
      <Card flush>
        <ListRow
          icon="eye"
          title="不告诉来打听的人"
          detail={discreet ? '有人打听，支部只代为转告' : '现在没有打开'}
          end={discreet ? <StateTag state="done">打开了</StateTag> : undefined}
          onClick={() => ask(true)}
        />
      </Card>
      {problem && <ErrorState happened="没有改成" todo={problem.sentence} />}
      <Dialog
        open={asking}
        title={discreet ? '关掉“不告诉来打听的人”？' : '打开“不告诉来打听的人”？'}
        message={discreet ? meaning.off : meaning.on}
        confirm={{ label: discreet ? '关掉' : '打开', loading: sending, onClick: () => void change() }}
        onClose={() => ask(false)}
      />
    </>
  )
}
