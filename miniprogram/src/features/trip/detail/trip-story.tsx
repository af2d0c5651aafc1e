import { industryWords, unitTypeWords } from '@shared/trip/more'
import type { TripView } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { sourceWords } from '../on-behalf-words'
import { placeWords } from '../words'

/** One of a later release has no word here yet. */
const unitNames: Record<string, string | undefined> = unitTypeWords
const industryNames: Record<string, string | undefined> = industryWords

/** What was told beside, in one line. */
function moreWords({ more = {} }: TripView): string {
  const { unitName, unitType, industry, fixedPlace, activityCardNo } = more
  return [
    unitName,
    unitNames[unitType ?? ''],
    industryNames[industry ?? ''],
    fixedPlace === undefined ? undefined : fixedPlace ? '有固定地方' : '没有固定地方',
    activityCardNo === undefined ? undefined : `活动证 ${activityCardNo}`,
  ]
    .filter((one) => one !== undefined)
    .join(' · ')
}

/** What else is written down: who leaves with them, who told of it, where they were before, when they are at home. */
export function TripStory({ trip }: { trip: TripView }) {
  const { onBehalf, legs = [], homeVisit, side, originOrgName, mobileSince, nationalOn } = trip
  const { with: companions = [] } = trip
  const told = moreWords(trip)
  if (
    companions.length === 0 &&
    told === '' &&
    !onBehalf &&
    legs.length === 0 &&
    !homeVisit &&
    !mobileSince &&
    !nationalOn
  )
    return null
  const now = today()
  return (
    <Card title="这次外出" flush>
      {companions.map(({ tripId, name }) => (
        <ListRow
          key={tripId}
          icon="users-round"
          title={`和${name}一起走`}
          onClick={() => void go.toTrip(tripId)}
        />
      ))}
      {told !== '' && <ListRow icon="info" title="还写了" detail={told} />}
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
