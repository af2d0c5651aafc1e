import type { TripView } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { sourceWords } from '../on-behalf-words'
import { placeWords } from '../words'

/** What else is written down: who told of it, where they were before, when they are at home. */
export function TripStory({ trip }: { trip: TripView }) {
  const { onBehalf, legs = [], homeVisit, side, originOrgName, mobileSince, nationalOn } = trip
  if (!onBehalf && legs.length === 0 && !homeVisit && !mobileSince && !nationalOn) return null
  const now = today()
  return (
    <Card title="这次外出" flush>
      {onBehalf && (
        <ListRow
          icon="pencil"
          title={side === 'member' ? '支部替您登记的' : `${originOrgName}代为登记的`}
          detail={side === 'member' ? `${sourceWords(onBehalf)}。有不对的，请改一改` : sourceWords(onBehalf)}
        />
      )}
      {homeVisit && (
        <ListRow
          icon="calendar-days"
          title="回家几天"
          detail={`${sayDay(homeVisit.from, now)}到家，${sayDay(homeVisit.until, now)}再走`}
        />
      )}
      {mobileSince && (
        <ListRow
          icon="check"
          title="确认是流动党员"
          detail={[
            `${sayDay(mobileSince, now)}确认`,
            nationalOn ? `${sayDay(nationalOn, now)}在全国系统登记` : '还没在全国系统登记',
          ].join(' · ')}
        />
      )}
      {!mobileSince && nationalOn && (
        <ListRow icon="check" title="在全国系统登记了" detail={sayDay(nationalOn, now)} />
      )}
      {[...legs].reverse().map(({ place, hostName, since, until }) => (
        <ListRow
          key={`${since}${until}${place.join('')}`}
          icon="map-pin"
          title={`之前在${placeWords(place)}`}
          detail={[`${sayDay(since, now)}到${sayDay(until, now)}`, ...(hostName ? [hostName] : [])].join(
            ' · ',
          )}
        />
      ))}
    </Card>
  )
}
