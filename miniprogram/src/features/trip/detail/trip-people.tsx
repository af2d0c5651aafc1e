import { View } from '@tarojs/components'
import type { TripView } from '@shared/trip/schema'
import { useGrant } from '@/lib/acting-as'
import { callPhone } from '@/lib/phone-call'
import { Card } from '@/ui/card'
import { PersonRow } from '@/ui/person-row'
import type { Side } from '../what-now'

/** How to reach the member, who answers for them now, and the station they are going to. */
export function TripPeople({ trip, side }: { trip: TripView; side: Side }) {
  const { responsible, station, memberName, phone } = trip
  const isStation = responsible.name === station?.name
  return (
    <>
      {side !== 'member' && (
        <Card title="本人">
          <Reachable name={memberName} phone={phone} />
        </Card>
      )}
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

/** Somebody with their number, to be called unless it is masked or the reader's own. */
function Reachable({ name, phone }: { name: string; phone?: string | undefined }) {
  const grant = useGrant()
  const isReader = name === (grant?.stationName ?? grant?.orgName)
  const isWhole = phone !== undefined && /^[\d\s()+-]+$/.test(phone)
  return (
    <PersonRow
      name={name}
      role={isReader ? '就是您这里' : (phone ?? '还没留电话')}
      onCall={isWhole && !isReader ? () => callPhone(phone) : undefined}
    />
  )
}
