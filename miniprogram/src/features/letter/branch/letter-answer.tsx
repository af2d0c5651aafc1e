import { useState } from 'react'
import { turnAwayLetter } from '@shared/letter/contract'
import { revealLetterAnswer } from '@shared/letter/reveal-contract'
import type { LetterView } from '@shared/letter/schema'
import { RevealContact, type SendReveal } from '@/components/reveal/reveal-contact'
import { serverNow, today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay, sayInstant } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { CallBack } from './call-back'

interface LetterAnswerProps {
  letter: LetterView
  answer: NonNullable<LetterView['answer']>
  /** The office's number that the branch found by itself. */
  hostPhone: string | undefined
}

/** What the other end filled in, and calling that office back on a number that the branch has found by itself. */
export function LetterAnswer({ letter, answer, hostPhone }: LetterAnswerProps) {
  const { tripId, state, calledBack } = letter
  const { send, sending, problem } = useSend()
  const [asking, setAsking] = useState(false)
  const params = { tripId }
  const turnAway = async () => {
    await send(turnAwayLetter, { params })
    setAsking(false)
  }
  const reveal = async (by: SendReveal) => {
    const sent = await by(revealLetterAnswer, { params })
    return sent?.state === 'sent' ? sent.receipt.value : undefined
  }
  return (
    <>
      <Card title="对方填的" flush>
        <ListRow title={answer.orgName} detail={`单位 · ${sayInstant(answer.at, serverNow())}填的`} />
        <ListRow title={answer.contactName} detail="联系人" />
        <RevealContact
          {...{ kind: 'phone', name: answer.contactName, masked: answer.phone, reveal }}
          label={calledBack ? '他填的手机号，看了会记下来' : '他填的手机号，不要打这个核实'}
          opens={calledBack && 'tap'}
        />
        {calledBack && (
          <ListRow
            title={calledBack.phone ?? '单位的电话'}
            detail={`${sayDay(calledBack.on, today())}打这个电话核实的`}
          />
        )}
      </Card>
      {state === 'answered' && <CallBack {...{ letter, answer, hostPhone }} />}
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      {state !== 'acknowledged' && (
        <Button disabled={sending} onClick={() => setAsking(true)}>
          不是他们
        </Button>
      )}
      <Dialog
        open={asking}
        title="不是他们填的？"
        message="填的就不算了，谁也看不到姓名。码还能用，请真正的那家单位再填。"
        confirm={{ label: '不是他们', danger: true, loading: sending, onClick: () => void turnAway() }}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
