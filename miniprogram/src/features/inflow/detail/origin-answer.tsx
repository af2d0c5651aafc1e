import { View } from '@tarojs/components'
import { tellInflowOrigin } from '@shared/inflow/contract'
import { originAnswers, toldHows } from '@shared/inflow/inflow'
import type { InflowLetter } from '@shared/inflow/schema'
import type { InflowId } from '@shared/ids'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { originSays } from '../words'

interface OriginAnswerProps {
  told: NonNullable<InflowLetter['told']>
  inflowId: InflowId
}

/** What the branch at home has answered to the letter: it calls, and whoever takes the call writes it down. */
export function OriginAnswer({ told, inflowId }: OriginAnswerProps) {
  const { send, sending, problem } = useSend()
  const { on, answer } = told
  // A way of telling that a later release knows stays what it was for this one: a letter.
  const how = toldHows.find((one) => one === told.how) ?? 'letter'
  const write = async (says: (typeof originAnswers)[number]) => {
    const body = { on, how, answer: { on: today(), says } }
    if (await send(tellInflowOrigin, { params: { inflowId }, body })) await go.back()
  }
  if (answer)
    return <Card title={originSays(answer.says)}>{`${sayDay(answer.on, today())}回的话，记下了。`}</Card>
  return (
    <>
      <Card title="原支部回话了吗？">
        <View>{`${sayDay(on, today())}告诉的。接到电话，先从别的渠道核对对方的号码，再记下回话。`}</View>
      </Card>
      {problem && <ErrorState happened="没有记下" todo={problem.sentence} />}
      {originAnswers.map((says, i) => (
        <Button
          key={says}
          kind={i === 0 ? 'primary' : 'secondary'}
          loading={sending}
          onClick={() => void write(says)}
        >
          {originSays(says)}
        </Button>
      ))}
    </>
  )
}
