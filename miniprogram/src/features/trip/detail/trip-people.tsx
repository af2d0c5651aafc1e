import { View } from '@tarojs/components'
import type { TripView } from '@shared/trip/schema'
import { useGrant } from '@/lib/acting-as'
import { callPhone } from '@/lib/phone-call'
import { Card } from '@/ui/card'
import { PersonRow } from '@/ui/person-row'
import type { Side } from '../what-now'
import { TripMember } from './trip-member'

/** How to reach the member, who answers for them now, and the station they are going to. */
export function TripPeople({ trip, side }: { trip: TripView; side: Side }) {
  const { responsible, station } = trip
  const isStation = responsible.name === station?.name
  return (
    <>
      <TripMember trip={trip} side={side} />
      {!isStation && (
        <Card title="现在由谁负责">
          <Reachable {...responsible} />
        </Card>
      )}
      {station && (
        <Card title={isStation ? '现在由驿站负责' : '报到的驿站'}>
          <Reachable {...station} />
          <View>{station.address}</View>
          <View>{station.hours}</View>
        </Card>
      )}
    </>
  )
}

/** An organisation with its number, to be called unless it is the reader's own. */
function Reachable({ name, phone }: { name: string; phone?: string | undefined }) {
  const grant = useGrant()
  const isReader = name === (grant?.stationName ?? grant?.orgName)
  return (
    <PersonRow
      name={name}
      role={isReader ? '就是您这里' : (phone ?? '还没留电话')}
      onCall={phone !== undefined && !isReader ? () => callPhone(phone) : undefined}
    />
  )
}
