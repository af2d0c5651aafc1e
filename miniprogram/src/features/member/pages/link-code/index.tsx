import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '@shared/endpoint'
import { issueLinkCode, readMember } from '@shared/member/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { NoSuchMember } from '../../no-such-member'
import { BoundStill } from '../../link-code/bound-still'
import { IssuedCode } from '../../link-code/issued-code'
import { useMemberId } from '../../use-member-id'

/** A one-time code that binds a member's phone without a number: shown once, large, in groups to be read out. */
export default function LinkCodePage() {
  const memberId = useMemberId()
  const read = useRead(readMember, memberId && { params: { memberId } })
  const { send, sending, problem } = useSend()
  const [issued, setIssued] = useState<Output<typeof issueLinkCode>>()
  if (!memberId)
    return (
      <Screen>
        <NoSuchMember />
      </Screen>
    )
  async function issue() {
    const sent = memberId && (await send(issueLinkCode, { params: { memberId } }))
    if (sent?.state === 'sent') setIssued(sent.receipt)
  }
  return (
    <Screen reads={[read]}>
      <ReadState read={read} failed="没有打开这位党员">
        {(member) =>
          issued ? (
            <IssuedCode {...{ name: member.name, issued }} />
          ) : !member.maySteps.includes('issue_link_code') ? (
            <NowCard title="现在不能发码" sentence={`${member.name}的绑定码不归您发，或现在用不上。`} />
          ) : member.bound ? (
            <BoundStill member={member} />
          ) : (
            <NowCard
              title={`给${member.name}发一个绑定码`}
              sentence="只给本人：当面念，或打电话核对是本人再念。码只能用一次，再发一个，前一个就作废。"
              button={{ label: '发一个码', loading: sending, onClick: () => void issue() }}
            />
          )
        }
      </ReadState>
      {problem && <ErrorState happened="没有发成" todo={problem.sentence} />}
      {issued && (
        <View>
          <Button loading={sending} onClick={() => void issue()}>
            再发一个新的
          </Button>
        </View>
      )}
    </Screen>
  )
}
