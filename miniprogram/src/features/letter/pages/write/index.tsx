import { readLetter } from '@shared/letter/contract'
import { readTrip } from '@shared/trip/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { liveMs } from '@/lib/use-live'
import { placeWords } from '@/lib/place-words'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { Skeleton } from '@/ui/skeleton'
import { BranchLetter } from '../../branch/branch-letter'

/** The letter of one trip, for the branch: a trip has none until it is written. */
export default function WriteLetterPage() {
  const tripId = useIdParam('trip', 'tripId')
  const input = tripId && { params: { tripId } }
  const trip = useRead(readTrip, input)
  const letter = useRead(readLetter, input, liveMs.slow)
  if (!tripId)
    return (
      <Screen>
        <EmptyState sentence="没有找到这次外出" />
      </Screen>
    )
  const { data } = trip
  return (
    <Screen
      reads={[trip]}
      title={data?.memberName}
      subtitle={data && `去${placeWords(data.destination.place)}`}
    >
      <ReadState read={trip} failed="没有打开对接函">
        {(of) =>
          letter.loading ? <Skeleton /> : <BranchLetter key={of.tripId} trip={of} letter={letter.data} />
        }
      </ReadState>
    </Screen>
  )
}
