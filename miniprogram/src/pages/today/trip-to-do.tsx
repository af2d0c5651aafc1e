import { View } from '@tarojs/components'
import type { TripCard } from '@shared/trip/schema'
import { isToTell } from '@/features/trip/to-do'
import { farPlaceWords, stateWords, toTellWords } from '@/features/trip/words'
import { serverNow, today } from '@/lib/clock'
import { sayDay, sayInstant } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'
import './trip-to-do.scss'

interface TripToDoProps {
  trip: TripCard
  /** Whose work it is: the branch that they left, or the station that they come to. */
  side: 'origin' | 'host'
  /** The one thing to do. */
  button: string
}

/** A trip that waits for the reader, with the one thing to do; what waited too long is marked by shape and word. */
export function TripToDo({ trip, side, button }: TripToDoProps) {
  const { word, kind } = stateWords(trip)
  const going = side === 'origin' ? ` 去${farPlaceWords(trip.destination.place)}` : ''
  const who = `${trip.memberName}${going}`
  return (
    <Card title={who}>
      <View className="trip-to-do__when">
        {side === 'host' && <View>{trip.originOrgName}</View>}
        {whenWords(trip)}
      </View>
      <View className="trip-to-do__foot">
        <View className="trip-to-do__marks">
          <StateTag state={kind}>{word}</StateTag>
          {trip.overdueTimes > 0 && !isToTell(trip) && (
            <View className="trip-to-do__overdue">
              <Icon name="circle-alert" />
              等了好几天了
            </View>
          )}
        </View>
        <Button width="inline" label={`${button}：${who}`} onClick={() => void go.toTrip(trip.tripId)}>
          {button}
        </Button>
      </View>
    </Card>
  )
}

/** 明天走 · 11月25日前办好 */
function whenWords(trip: TripCard): string {
  const now = today()
  const { leaveOn, dueOn, arrivedAt, saidArrivedAt } = trip
  if (trip.toTell && isToTell(trip)) return toTellWords(trip.toTell, now)
  const came = arrivedAt ?? saidArrivedAt
  const first = came ? `${sayInstant(came, serverNow())}到` : `${sayDay(leaveOn, now)}走`
  return dueOn ? `${first} · ${sayDay(dueOn, now)}前办好` : first
}
