import { View } from '@tarojs/components'
import { readTrip } from '@shared/trip/contract'
import type { TripView } from '@shared/trip/schema'
import { tripCodeLink, tripCodeOf } from '@shared/trip/trip-code'
import { environment } from '@/environment'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { CodeToGive } from '@/components/code-to-give'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'

/** A paper for somebody without a phone: the code by which the station's host finds their trip. */
export default function TripPaperPage() {
  const tripId = useIdParam('trip', 'tripId')
  const read = useRead(readTrip, tripId && { params: { tripId } })
  return (
    <Screen reads={[read]}>
      {tripId ? (
        <ReadState read={read} failed="没有打开这张纸条">
          {(trip) => <Paper trip={trip} />}
        </ReadState>
      ) : (
        <EmptyState sentence="没有找到这次外出" />
      )}
    </Screen>
  )
}

function Paper({ trip }: { trip: TripView }) {
  const { tripId, state, station } = trip
  if (!station || state !== 'routed')
    return <EmptyState sentence="安排好驿站以后才有纸条；报到过的，也不用了。" />
  return (
    <>
      <CodeToGive
        code={tripCodeLink(environment.scanPrefix, tripId)}
        typed={tripCodeOf(tripId)}
        label="报到纸条的码"
        call="没带手机的，凭这个码报到"
        orElse="或者把这 8 位抄在纸上"
        hints={['交给驿站的同志，当面登记', '码里没有姓名和电话，别的驿站也查不到', '不会向您要钱、要验证码']}
      />
      <Card title={station.name}>
        <View>{station.address}</View>
        <View>{station.hours}</View>
        <View>{station.phone}</View>
      </Card>
    </>
  )
}
