import { useState } from 'react'
import { closeBindingRequest, revealBindingRequest } from '@shared/binding-request/contract'
import type { BindingRequest } from '@shared/binding-request/schema'
import { RevealContact } from '@/components/reveal/reveal-contact'
import { serverNow } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayInstant } from '@/lib/words'
import { go } from '@/routes'
import { ActionSheet } from '@/ui/action-sheet'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'

const outcomes = [
  { value: 'code_given', label: '给了绑定码', detail: '核对是本人，码念给本人了' },
  { value: 'not_ours', label: '不是本支部的', detail: '告诉本人找谁了' },
  { value: 'not_reached', label: '打了没接', detail: '请本人再留一次，或来支部' },
] as const

/** Somebody who asks for a call: their number, the member to give a code to, and what came of it. */
export function RequestCard({ request }: { request: BindingRequest }) {
  const { requestId, orgId, name, phone, askedAt } = request
  const { send, sending, problem } = useSend()
  const [closing, setClosing] = useState(false)
  async function close(value: string) {
    const outcome = outcomes.find((one) => one.value === value)?.value
    setClosing(false)
    if (outcome) await send(closeBindingRequest, { params: { requestId }, body: { outcome } })
  }
  return (
    <>
      <Card title={name} flush>
        <RevealContact
          {...{ kind: 'phone', name, masked: phone }}
          label={`${sayInstant(askedAt, serverNow())}留的微信手机号`}
          opens="tap"
          reveal={async (sendReveal) => {
            const sent = await sendReveal(revealBindingRequest, { params: { requestId } })
            return sent?.state === 'sent' ? sent.receipt.phone : undefined
          }}
        />
        <ListRow
          icon="user-round"
          title="在名册里找这个人"
          detail="核对是本人，再发绑定码"
          onClick={() => void go.toMembers({ orgId, name })}
        />
        <ListRow
          icon="check"
          title={sending ? '正在记…' : '联系过了'}
          detail="记下结果，就不再提醒"
          onClick={() => setClosing(true)}
        />
      </Card>
      {problem && <ErrorState happened="没有记下" todo={problem.sentence} />}
      <ActionSheet
        open={closing}
        title={`和${name}联系得怎么样`}
        options={outcomes}
        onChoose={(value) => void close(value)}
        onClose={() => setClosing(false)}
      />
    </>
  )
}
