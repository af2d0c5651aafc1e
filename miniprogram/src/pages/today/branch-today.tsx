import type { TripCard } from '@shared/trip/schema'
import { DueSummary } from '@/components/contact/due-summary'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { isToTell, toDoOf } from '@/features/trip/to-do'
import { go } from '@/routes'
import { TripToDo } from './trip-to-do'

/** From here on a list divided by what there is to do helps more than one list. */
const worthDividing = 5

/** What waits for a branch, the most urgent first as the server ordered it. */
export function BranchToday({ trips }: { trips: readonly TripCard[] }) {
  if (trips.length === 0)
    return (
      <>
        <EmptyState sentence="现在没有等您办的事" />
        <DueSummary />
      </>
    )
  return (
    <>
      <SectionTitle count={trips.length}>等您办</SectionTitle>
      {trips.map((trip) => (
        <TripToDo key={trip.tripId} trip={trip} {...turnOf(trip)} />
      ))}
      {trips.length >= worthDividing && (
        <Card flush>
          <ListRow
            icon="users-round"
            title="看全部"
            detail="按要办的事分开"
            onClick={() => void go.toWaiting()}
          />
        </Card>
      )}
      <DueSummary />
    </>
  )
}

/** Whoever is on the list of a branch and waits for a host is coming to this very branch. */
const turnOf = (trip: TripCard) =>
  trip.waitingFor === 'host' && !isToTell(trip)
    ? { side: 'host' as const, button: trip.state === 'routed' ? '打电话接上' : '安排支部' }
    : { side: 'origin' as const, button: toDoOf(trip) }
