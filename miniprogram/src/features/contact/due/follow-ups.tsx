import { tickFollowUp } from '@shared/contact/contract'
import type { FollowUp } from '@shared/contact/schema'
import { useState } from 'react'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'

/** What was promised after a contact, until it is ticked off. */
export function FollowUps({ followUps }: { followUps: readonly FollowUp[] }) {
  const { send, sending, problem } = useSend()
  const [ticking, setTicking] = useState<string>()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const left = followUps.filter(({ contactId }) => !ticked.includes(contactId))
  if (left.length === 0) return null
  async function tick({ memberId, contactId, on }: FollowUp) {
    setTicking(contactId)
    const sent = await send(tickFollowUp, { params: { memberId, contactId }, body: { on } })
    if (sent) setTicked((before) => [...before, contactId])
  }
  return (
    <>
      <SectionTitle count={left.length}>说好要办的</SectionTitle>
      {problem && <ErrorState happened="没有勾上" todo={problem.sentence} />}
      <Card flush>
        {left.map((one) => (
          <ListRow
            key={one.contactId}
            title={`${one.memberName}：${one.followUp ?? '再联系一次'}`}
            detail={`说好${sayDay(one.followUpOn, today())}`}
            end={
              <Button
                width="inline"
                label={`办好了：${one.memberName}`}
                loading={sending && ticking === one.contactId}
                onClick={() => void tick(one)}
              >
                办好了
              </Button>
            }
          />
        ))}
      </Card>
    </>
  )
}
