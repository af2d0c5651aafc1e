import { View } from '@tarojs/components'
import { standingAt } from '@shared/station/openings'
import type { TripView } from '@shared/trip/schema'
import { useGrant } from '@/lib/acting-as'
import { serverNow } from '@/lib/clock'
import { standingWords } from '@/lib/opening-words'
import { callPhone } from '@/lib/phone-call'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PersonRow } from '@/ui/person-row'
import { StateTag } from '@/ui/state-tag'
import { isClosed } from '../words'
import { go } from '@/routes'
import type { Side } from '../what-now'
import { TripMember } from './trip-member'
import './trip-people.scss'

/** How to reach the member, who answers for them now, and the station they are going to. */
export function TripPeople({ trip, side }: { trip: TripView; side: Side }) {
  const { responsible, station, contactThere } = trip
  const isStation = responsible.name === station?.name
  return (
    <>
      <TripMember trip={trip} side={side} />
      {!isStation && (
        <Card title="现在由谁负责">
          <Reachable {...responsible} />
        </Card>
      )}
      {trip.hostPhone !== undefined && trip.host && !contactThere && (
        <Card title="要对接的组织">
          <Reachable name={trip.host.name} phone={trip.hostPhone} role="安排时查到的电话" />
        </Card>
      )}
      {contactThere && (
        <Card title="到了找谁">
          <Reachable
            name={contactThere.name ?? trip.placedIn ?? '当地的同志'}
            phone={contactThere.phone}
            {...(contactThere.name && trip.placedIn && { role: trip.placedIn })}
          />
        </Card>
      )}
      {station && (
        <Card title={isStation ? '现在由驿站负责' : '报到的驿站'}>
          <Reachable {...station} />
          <OpenNow openings={station.openings} />
          <View>{station.address}</View>
          <View>{station.hours}</View>
          {trip.state === 'routed' && side !== 'host' && (
            <Button kind="text" onClick={() => void go.toTripPaper(trip.tripId)}>
              没带手机？看报到纸条
            </Button>
          )}
        </Card>
      )}
      {side === 'member' && !isClosed(trip) && (
        <View className="trip-people__word">
          打电话来的人不会向您要钱、要验证码。要的，就挂掉，打上面的号码问。
        </View>
      )}
    </>
  )
}

/** Whether the station is open at this moment, as far as anybody knows. */
function OpenNow({ openings }: Pick<NonNullable<TripView['station']>, 'openings'>) {
  const now = serverNow()
  const standing = standingWords(standingAt(openings, now), now)
  return standing ? <StateTag state={standing.open ? 'done' : 'neutral'}>{standing.text}</StateTag> : null
}

interface ReachableProps {
  name: string
  phone?: string | undefined
  /** What they are, beside the number. */
  role?: string
}

/** Whom to call, unless it is the reader's own organisation. */
function Reachable({ name, phone, role }: ReachableProps) {
  const grant = useGrant()
  const isReader = name === (grant?.stationName ?? grant?.orgName)
  return (
    <PersonRow
      name={name}
      role={isReader ? '就是您这里' : [...(role ? [role] : []), phone ?? '还没留电话'].join(' · ')}
      onCall={phone !== undefined && !isReader ? () => callPhone(phone) : undefined}
    />
  )
}
