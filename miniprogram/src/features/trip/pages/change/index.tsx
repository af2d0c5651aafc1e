import { useRouter } from '@tarojs/taro'
import { readTrip } from '@shared/trip/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useActingAs } from '@/lib/acting-as'
import { useMe } from '@/lib/session'
import { useOutbox } from '@/lib/outbox'
import { useRead } from '@/lib/use-read'
import { ChangeFiling } from '../../filing/change-filing'
import { NothingToDo } from '../../nothing-to-do'
import { waitingCommand } from '../../pending'
import { useTripId } from '../../use-trip-id'

/** Telling that something of a trip is different; with `why=elsewhere`, that one goes on to another place. */
export default function ChangePage() {
  const me = useMe()
  const [actingAs] = useActingAs()
  const tripId = useTripId()
  const movesOn = useRouter().params.why === 'elsewhere'
  const read = useRead(readTrip, tripId && { params: { tripId } })
  const { waiting } = useOutbox()
  const trip = read.data
  const mayChange = trip?.maySteps.includes('change') === true
  if (me && trip && (mayChange || waitingCommand(waiting, trip.tripId)))
    return <ChangeFiling key={actingAs} {...{ me, trip, actingAs, movesOn }} />
  return (
    <Screen reads={[read]}>
      {tripId ? (
        <ReadState read={read} failed="没有打开这次外出">
          {() => <NothingToDo />}
        </ReadState>
      ) : (
        <NothingToDo />
      )}
    </Screen>
  )
}
