import { View } from '@tarojs/components'
import { confirm } from '@shared/desk/contract'
import type { AskedConfirmation } from '@shared/desk/schema'
import { confirmedWords } from '@shared/desk/confirmed-words'
import { serverNow } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayInstant } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import './asked-card.scss'

/** No computer ever shows it, so it ends the question. */
const noNumber = '00'

interface AskedCardProps {
  asked: AskedConfirmation
  /** @param state of the receipt: `confirmed` or `ended` */
  onDone: (state: string) => void
}

/** What is to be done on the computer, and the three numbers of which it shows one. */
export function AskedCard({ asked, onDone }: AskedCardProps) {
  const { send, sending, problem } = useSend()
  const { confirmationId } = asked
  const answer = async (number: string) => {
    const sent = await send(confirm, { params: { confirmationId }, body: { number }, actingAs: 'self' })
    if (sent?.state === 'sent') onDone(sent.receipt.state)
  }
  return (
    <Card title={`电脑上要${confirmedWords(asked.for)}`}>
      {asked.orgName && <View>{`用您在${asked.orgName}的身份`}</View>}
      {asked.about && <View className="asked__about">{asked.about}</View>}
      <View>{sayInstant(asked.askedAt, serverNow())}在电脑上点的。是您本人，就点电脑上的那个数字：</View>
      <View className="asked__numbers">
        {asked.choices.map((number) => (
          <View key={number} className="asked__number">
            <Button disabled={sending} label={`电脑上是 ${number}`} onClick={() => void answer(number)}>
              {number}
            </Button>
          </View>
        ))}
      </View>
      {problem && <ErrorState happened="没有确认成" todo={problem.sentence} />}
      <Button kind="text" disabled={sending} onClick={() => void answer(noNumber)}>
        不是我办的
      </Button>
    </Card>
  )
}
