import { readTrip } from '@shared/trip/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { NothingToDo } from '../../nothing-to-do'
import { RouteChoice } from '../../route/route-choice'
import { useNearbyStations } from '../../route/use-nearby-stations'
import { useTripId } from '../../use-trip-id'
import { placeWords } from '../../words'

/** The branch chooses the station that takes a member in. */
export default function RoutePage() {
  const tripId = useTripId()
  const read = useRead(readTrip, tripId && { params: { tripId } })
  const destination = read.data?.destination
  const nearby = useNearbyStations(destination?.regionCode)
  return (
    <Screen
      reads={[read, nearby.list]}
      title={read.data && `${read.data.memberName}去${placeWords(read.data.destination.place)}`}
      subtitle={destination?.address}
    >
      {!tripId && <NothingToDo />}
      <ReadState read={read} failed="没有打开这次外出">
        {(trip) =>
          trip.maySteps.includes('route') ? <RouteChoice trip={trip} nearby={nearby} /> : <NothingToDo />
        }
      </ReadState>
    </Screen>
  )
}
