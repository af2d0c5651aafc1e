import { readTrip } from '@shared/trip/contract'
import type { Me } from '@shared/account/schema'
import type { TripId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { CompleteFiling } from '../../filing/complete-filing'
import { type Filer, useFiler } from '../../filing/filer'
import { NewFiling } from '../../filing/new-filing'
import { NotAFiler } from '../../filing/not-a-filer'
import { useShareFiling } from '../../share-filing'
import { useTripId } from '../../use-trip-id'

/** Filing a trip; with a trip's id, completing one that came back. */
export default function FilePage() {
  const me = useMe()
  const filer = useFiler()
  const tripId = useTripId()
  useShareFiling()
  if (!me) return <Screen />
  if (!filer)
    return (
      <Screen>
        <NotAFiler me={me} />
      </Screen>
    )
  return tripId ? (
    <Completing key={filer.actingAs} me={me} filer={filer} tripId={tripId} />
  ) : (
    // For each for whom one acts a form of their own.
    <NewFiling key={filer.actingAs} me={me} filer={filer} />
  )
}

function Completing({ me, filer, tripId }: { me: Me; filer: Filer; tripId: TripId }) {
  const read = useRead(readTrip, { params: { tripId }, actingAs: filer.actingAs })
  if (read.data) return <CompleteFiling me={me} filer={filer} trip={read.data} />
  return (
    <Screen reads={[read]}>
      <ReadState read={read} failed="没有打开这次报备">
        {() => null}
      </ReadState>
    </Screen>
  )
}
