import { useState } from 'react'
import type { LetterView } from '@shared/letter/schema'
import type { TripView } from '@shared/trip/schema'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { LetterAnswer } from './letter-answer'
import { LetterStanding } from './letter-standing'
import { MadeLetter } from './made-letter'
import { useMadeLetter } from './use-made-letter'

interface BranchLetterProps {
  trip: TripView
  /** Undefined: none has been written for this trip yet. */
  letter: LetterView | undefined
}

/** A trip's letter for the branch that writes it: made, sent, answered, called back, acknowledged. */
export function BranchLetter({ trip, letter }: BranchLetterProps) {
  const { made, make, draw, sending, problem } = useMadeLetter(trip.tripId)
  const [asking, setAsking] = useState(false)
  const mayMake = trip.state === 'routed' && trip.host?.kind === 'outside'
  const wrong =
    problem &&
    (made ? (
      <ErrorState happened="小程序码没有取到" kept="函已经发好。" todo="请过一会儿再点“取小程序码”。" />
    ) : (
      <ErrorState happened="没有发成" todo={problem.sentence} />
    ))
  if (!letter)
    return mayMake ? (
      <>
        <NowCard
          title={`给${trip.host?.name ?? '对方'}发对接函`}
          sentence={`函上不写${trip.memberName}的姓名和电话。对方扫码填了单位和联系人，您打电话核实过，对方才看得到。`}
          button={{ label: '发对接函', loading: sending, onClick: () => void make() }}
        />
        {wrong}
      </>
    ) : (
      <EmptyState sentence="这次外出不用对接函，可能刚有人办过。" />
    )
  const isFresh = made !== undefined && (letter.state === 'sent' || made.keeps)
  return (
    <>
      <LetterStanding letter={letter} />
      {isFresh && draw && <MadeLetter {...{ letter, made }} onDraw={() => void draw()} drawing={sending} />}
      {letter.answer && !letter.isOver && (
        <LetterAnswer letter={letter} answer={letter.answer} hostPhone={trip.hostPhone} />
      )}
      {wrong}
      {!isFresh && !letter.isOver && (
        <Button disabled={sending} onClick={() => void make(true)}>
          再取一个码，前面的也能用
        </Button>
      )}
      {mayMake && !isFresh && (
        <Button disabled={sending} onClick={() => setAsking(true)}>
          {letter.isOver ? '再发一张' : '作废，再发一张'}
        </Button>
      )}
      <Dialog
        open={asking}
        title="再发一张对接函？"
        message="前面那张的码就作废了，填过的也不算。对方要用新的码重新填。"
        confirm={{
          label: '再发一张',
          loading: sending,
          onClick: () => {
            setAsking(false)
            void make()
          },
        }}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
