import { useState } from 'react'
import type { SweepLink } from '@shared/sweep/schema'
import { go } from '@/routes'
import { NowCard } from '@/ui/now-card'
import { AnswerForm } from './answer-form'
import { Answered } from './answered'

/** What whoever opened the link can do: answer, see what they answered, say who they are first, or nothing. */
export function SweepAnswer({ token, link }: { token: string; link: SweepLink }) {
  const [given, setGiven] = useState<{ kept: boolean; outcome: string }>()
  const [again, setAgain] = useState(false)
  if (link.mayAnswer === 'not_bound')
    return (
      <NowCard
        title="先说一下您是谁"
        sentence="认证一次党员身份，以后都能用。认证好了再回到这里答。"
        button={{ label: '去认证', onClick: () => void go.toBind() }}
      />
    )
  if (link.mayAnswer !== 'yes')
    return (
      <NowCard
        title="这次不用您答"
        sentence={`${link.orgName}这次的名单里没有您。有疑问请问您的支部。`}
        button={{ label: '回到今日', onClick: () => void go.toToday() }}
      />
    )
  const outcome = given?.outcome ?? link.answered
  if (outcome !== undefined && !again)
    return (
      <Answered
        outcome={outcome}
        kept={given?.kept ?? false}
        hasTrip={link.tripId !== undefined}
        onChange={() => setAgain(true)}
      />
    )
  const answered = (kept: boolean, what: string) => {
    setGiven({ kept, outcome: what })
    setAgain(false)
  }
  return <AnswerForm {...{ token, link }} onAnswered={answered} />
}
