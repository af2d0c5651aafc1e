import { readTrip } from '@shared/trip/contract'
import { liveMs } from '@/lib/use-live'
import { useRead } from '@/lib/use-read'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { TripDetail } from '../../detail/trip-detail'
import { useTripHead } from '../../detail/trip-head'
import { useTripId } from '../../use-trip-id'

/** One trip, for the member, the origin branch and the host alike. */
export default function TripPage() {
  const tripId = useTripId()
  const read = useRead(readTrip, tripId && { params: { tripId } }, liveMs.slow)
  const head = useTripHead(read.data)
  if (!tripId)
    return (
      <Screen>
        <EmptyState
          sentence="没有找到这次外出"
          action={{ label: '回到今日', onClick: () => void go.toToday() }}
        />
      </Screen>
    )
  return (
    <Screen reads={[read]} {...head}>
      <ReadState read={read} failed="没有打开这次外出">
        {(trip) => <TripDetail trip={trip} />}
      </ReadState>
    </Screen>
  )
}
