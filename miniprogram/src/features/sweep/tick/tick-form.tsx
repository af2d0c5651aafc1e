import { useState } from 'react'
import type { SweepMember } from '@shared/sweep/schema'
import { type Outcome, outcomes, ways } from '@shared/sweep/sweep'
import { OptionList } from '@/ui/option-list'
import { outcomeWords, wayWords } from '../words'
import { AwayPlace } from './away-place'
import type { Ticking } from './use-ticking'

type Way = (typeof ways)[number]

const outcomeOptions = outcomes.map((value) => ({ value, label: outcomeWords[value] }))
const wayOptions = ways.map((value) => ({
  ...{ value, label: wayWords[value] },
  ...(value === 'police' && { detail: '只记结果，不记地方' }),
}))

interface TickFormProps {
  member: SweepMember
  ticking: Ticking
  /** What is asked now: 现在在哪里, 怎么知道的. */
  onAsk: (question: string) => void
}

/** Outcome, then how it was found out; where only for somebody who is away. The last tap sends it. */
export function TickForm({ member, ticking, onAsk }: TickFormProps) {
  const [outcome, setOutcome] = useState<Outcome>()
  const [how, setHow] = useState<Way>()
  const chooseOutcome = (value: string) => {
    const chosen = outcomes.find((one) => one === value)
    setOutcome(chosen)
    onAsk(`${member.name}：怎么知道的`)
  }
  const chooseHow = (value: string) => {
    const chosen = ways.find((one) => one === value)
    if (!outcome || !chosen || ticking.sending) return
    if (outcome === 'away' && chosen !== 'police') {
      setHow(chosen)
      onAsk(`${member.name}：在哪里`)
    } else void ticking.tick({ outcome, how: chosen })
  }
  if (!outcome) return <OptionList options={outcomeOptions} onChoose={chooseOutcome} />
  if (!how) return <OptionList options={wayOptions} onChoose={chooseHow} />
  return (
    <AwayPlace
      sending={ticking.sending}
      wrong={ticking.problem?.fields.place}
      onGiven={(place) => void ticking.tick({ outcome, how, place })}
    />
  )
}
