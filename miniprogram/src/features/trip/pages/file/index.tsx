import { readTrip } from '@shared/trip/contract'
import type { Me } from '@shared/account/schema'
import type { TripId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { CompleteFiling } from '../../filing/complete-filing'
import { NewFiling } from '../../filing/new-filing'
import { useTripId } from '../../use-trip-id'

/** Filing a trip; with a trip's id, completing one that came back. */
export default function FilePage() {
  const me = useMe()
  const tripId = useTripId()
  if (!me) return <Screen />
  if (!me.member)
    return (
      <Screen>
        <EmptyState
          sentence="外出报备由党员本人来办。"
          action={{ label: '回到今日', onClick: () => void go.toToday() }}
        />
      </Screen>
    )
  return tripId ? <Completing me={me} tripId={tripId} /> : <NewFiling me={me} />
}

function Completing({ me, tripId }: { me: Me; tripId: TripId }) {
  const read = useRead(readTrip, { params: { tripId }, actingAs: 'self' })
  if (read.data) return <CompleteFiling me={me} trip={read.data} />
  return (
    <Screen reads={[read]}>
      <ReadState read={read} failed="没有打开这次报备">
        {() => null}
      </ReadState>
    </Screen>
  )
}
