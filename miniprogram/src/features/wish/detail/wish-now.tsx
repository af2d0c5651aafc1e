import { useState } from 'react'
import type { WishView } from '@shared/wish/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { ActionSheet } from '@/ui/action-sheet'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { stateWords, stepWords } from '../words'
import { dangerous, otherSteps } from './steps'
import type { WishSteps } from './use-wish-steps'
import { whatNow } from './what-now'

interface WishStepsProps {
  wish: WishView
  steps: WishSteps
}

/** Where the wish stands, and the one thing to do now. */
export function WishNow({ wish, steps }: WishStepsProps) {
  const now = today()
  const { title, text, next } = whatNow(wish, (day) => sayDay(day, now))
  const { word, kind } = stateWords(wish.state)
  return (
    <NowCard
      tag={<StateTag state={kind}>{word}</StateTag>}
      title={title}
      sentence={text}
      {...(next !== undefined && {
        button: { label: stepWords(next), loading: steps.sending, onClick: () => steps.start(next) },
      })}
    >
      {steps.problem && !steps.asking && <ErrorState happened="没有办成" todo={steps.problem.sentence} />}
    </NowCard>
  )
}

/** What else may be done: the likeliest as buttons, the rest under 更多. */
export function OtherSteps({ wish, steps }: WishStepsProps) {
  const [open, setOpen] = useState(false)
  const now = today()
  const { next } = whatNow(wish, (day) => sayDay(day, now))
  const { buttons, rest } = otherSteps(wish, next)
  return (
    <>
      {buttons.map((step) => (
        <Button
          key={step}
          kind={step === 'stop_visits' ? 'danger' : 'secondary'}
          disabled={steps.sending}
          onClick={() => steps.start(step)}
        >
          {stepWords(step)}
        </Button>
      ))}
      {rest.length > 0 && (
        <Button kind="text" label="更多要办的" disabled={steps.sending} onClick={() => setOpen(true)}>
          更多
        </Button>
      )}
      <ActionSheet
        open={open}
        title="还要办什么"
        options={rest.map((step) => ({
          ...{ value: step, label: stepWords(step) },
          ...(dangerous.includes(step) && { danger: true }),
        }))}
        onChoose={(step) => {
          setOpen(false)
          steps.start(step)
        }}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
