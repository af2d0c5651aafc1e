import { View } from '@tarojs/components'
import type { TripView } from '@shared/trip/schema'
import { callPhone } from '@/lib/phone-call'
import { Card } from '@/ui/card'
import { PersonRow } from '@/ui/person-row'
import type { Side } from '../what-now'

/** Who answers for the member now, how to reach the member, and the station they are going to. */
export function TripPeople({ trip, side }: { trip: TripView; side: Side }) {
  const { responsible, station, memberName, phone } = trip
  return (
    <>
      {side !== 'member' && (
        <Card>
          <PersonRow name={memberName} role={phone} onCall={caller(phone)} />
        </Card>
      )}
      <Card title="现在由谁负责">
        <PersonRow
          name={responsible.name}
          role={responsible.phone ?? '还没留电话'}
          onCall={caller(responsible.phone)}
        />
      </Card>
      {station && (
        <Card title="报到的驿站">
          <PersonRow name={station.name} role={station.phone} onCall={caller(station.phone)} />
          <View>{station.address}</View>
          <View>{station.hours}</View>
        </Card>
      )}
    </>
  )
}

/** What calls a number; undefined for none, or one that is masked. */
const caller = (phone: string | undefined) =>
  phone && /^[\d\s()+-]+$/.test(phone) ? () => callPhone(phone) : undefined
