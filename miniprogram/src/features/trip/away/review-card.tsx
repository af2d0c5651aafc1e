import { View } from '@tarojs/components'
import { daysBetween } from '@shared/time'
import { confirmMobile } from '@shared/trip/contract'
import type { AwayCard } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { farPlaceWords } from '../words'
import './review-card.scss'

interface ReviewCardProps {
  trip: AwayCard
  /** It is sent, or kept on the phone. */
  onSaid: () => void
}

/** Somebody who has been away for about half a year: a person says whether this is a mobile member. */
export function ReviewCard({ trip, onSaid }: ReviewCardProps) {
  const { send, sending, problem } = useSend()
  const { tripId, memberName, destination, startedOn } = trip
  const say = async (isMobile: boolean) => {
    if (await send(confirmMobile, { params: { tripId }, body: { isMobile } })) onSaid()
  }
  return (
    <Card title={`${memberName} 去${farPlaceWords(destination.place)}`}>
      <View className="review-card__soft">
        {`出门 ${daysBetween(startedOn, today())} 天了。问问本人，再请您看一看。`}
      </View>
      {problem && <ErrorState happened="没有记下" todo={problem.sentence} />}
      <View className="review-card__buttons">
        <Button
          width="inline"
          label={`${memberName}是流动党员`}
          loading={sending}
          onClick={() => void say(true)}
        >
          是流动党员
        </Button>
        <Button width="inline" label={`${memberName}不算`} disabled={sending} onClick={() => void say(false)}>
          不算
        </Button>
        <Button
          width="inline"
          kind="text"
          label={`看${memberName}的外出`}
          onClick={() => void go.toTrip(tripId)}
        >
          看外出
        </Button>
      </View>
    </Card>
  )
}
