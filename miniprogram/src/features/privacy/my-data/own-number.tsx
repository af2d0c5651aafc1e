import { useState } from 'react'
import { revealMember } from '@shared/member/reveal-contract'
import type { MemberView } from '@shared/member/schema'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'

/** One's own number, masked until one looks; a look of one's own leaves no line. */
export function OwnNumber({ member }: { member: MemberView }) {
  const { memberId, phone } = member
  const { send, sending, problem } = useSend()
  const [whole, setWhole] = useState<string>()
  async function look() {
    const sent = await send(revealMember, {
      params: { memberId },
      body: { field: 'mobile' },
      actingAs: 'self',
    })
    if (sent?.state === 'sent') setWhole(sent.receipt.value)
  }
  return (
    <>
      <Card flush>
        <ListRow
          icon="phone"
          title={phone ? (whole ?? phone) : '还没有登记手机号'}
          detail="支部和驿站打这个号码找您"
          end={
            phone &&
            whole === undefined && (
              <Button width="inline" label="看我的完整号码" loading={sending} onClick={() => void look()}>
                看完整
              </Button>
            )
          }
        />
        <ListRow icon="pencil" title="换了号码" onClick={() => void go.toOwnPhone()} />
      </Card>
      {problem && <ErrorState happened="没有打开" todo={problem.sentence} />}
    </>
  )
}
