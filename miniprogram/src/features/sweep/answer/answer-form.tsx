import { useState } from 'react'
import { View } from '@tarojs/components'
import { answerSweep } from '@shared/sweep/contract'
import type { AnswerInput, SweepLink } from '@shared/sweep/schema'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { AwayPlace } from '../tick/away-place'

interface AnswerFormProps {
  token: string
  link: SweepLink
  /** The answer is sent, or waits on the phone for the network. */
  onAnswered: (kept: boolean, outcome: AnswerInput['outcome']) => void
}

/** At home, or away and where: two taps at most and a wheel. Who else has answered is nobody's business. */
export function AnswerForm({ token, link, onAnswered }: AnswerFormProps) {
  const { send, sending, problem } = useSend()
  const [away, setAway] = useState(false)
  async function answer(given: Omit<AnswerInput, 'token'>) {
    const sent = await send(answerSweep, { body: { token, ...given }, actingAs: 'self' })
    if (sent) onAnswered(sent.state === 'kept', given.outcome)
  }
  return (
    <>
      <NowCard
        title="您现在在家还是在外？"
        sentence={`${link.orgName}请您 ${sayDay(link.dueOn, today())}前答一下。您答的只给支部和上级看，群里看不到谁答了。`}
      />
      {problem && <ErrorState happened="没有答上" todo={problem.sentence} />}
      {away ? (
        <View>
          <AwayPlace
            sending={sending}
            wrong={problem?.fields.place}
            button="就答这里"
            onGiven={(place) => void answer({ outcome: 'away', place })}
          />
          <Button kind="text" disabled={sending} onClick={() => void answer({ outcome: 'at_home' })}>
            我在家
          </Button>
        </View>
      ) : (
        <>
          <Button loading={sending} onClick={() => void answer({ outcome: 'at_home' })}>
            我在家
          </Button>
          <Button disabled={sending} onClick={() => setAway(true)}>
            我在外
          </Button>
        </>
      )}
    </>
  )
}
