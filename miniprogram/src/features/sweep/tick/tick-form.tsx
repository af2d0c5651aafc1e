import { useState } from 'react'
import type { SweepMember, TickInput } from '@shared/sweep/schema'
import { type Outcome, outcomes, type ways } from '@shared/sweep/sweep'
import { go } from '@/routes'
import { OptionList } from '@/ui/option-list'
import { outcomeWords } from '../words'
import { AwayPlace } from './away-place'
import { DeathFound } from './death-found'
import { HowFound } from './how-found'
import type { Ticking } from './use-ticking'

type Way = (typeof ways)[number]

const outcomeOptions = outcomes.map((value) => ({ value, label: outcomeWords[value] }))

interface TickFormProps {
  member: SweepMember
  ticking: Ticking
  /** What is asked now: 现在在哪里, 怎么知道的. */
  onAsk: (question: string) => void
}

/** Outcome, then how it was found out; where only for somebody who is away, and once more for a death. */
export function TickForm({ member, ticking, onAsk }: TickFormProps) {
  const { name, memberId } = member
  const [outcome, setOutcome] = useState<Outcome>()
  const [how, setHow] = useState<Way>()
  const [note, setNote] = useState(member.note ?? '')
  const tick = (given: Pick<TickInput, 'outcome' | 'how' | 'place'>) =>
    ticking.tick({ ...given, ...(note.trim() && { note: note.trim() }) })

  const chooseOutcome = (value: string) => {
    setOutcome(outcomes.find((one) => one === value))
    onAsk(`${name}：怎么知道的`)
  }
  const chooseHow = (chosen: Way) => {
    if (!outcome || ticking.sending) return
    if (outcome === 'deceased') onAsk(`${name}去世了？`)
    else if (outcome === 'away' && chosen !== 'police') onAsk(`${name}：在哪里`)
    else return void tick({ outcome, how: chosen })
    setHow(chosen)
  }
  /** The record needs the network, and is the next thing to do. */
  async function tickDeath(by: Way) {
    if ((await tick({ outcome: 'deceased', how: by })) === 'sent')
      void go.toMember(memberId, 'sweep', 'record_death')
  }
  if (!outcome) return <OptionList options={outcomeOptions} onChoose={chooseOutcome} />
  if (!how) return <HowFound note={note} onNote={setNote} onChoose={chooseHow} />
  if (outcome === 'deceased')
    return <DeathFound sending={ticking.sending} onYes={() => void tickDeath(how)} />
  return (
    <AwayPlace
      sending={ticking.sending}
      wrong={ticking.problem?.fields.place}
      onGiven={(place) => void tick({ outcome, how, place })}
    />
  )
}
