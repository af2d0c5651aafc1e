import type { TripCard } from '@shared/trip/schema'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { toDoOf } from '@/features/trip/to-do'
import { go } from '@/routes'
import { TripToDo } from './trip-to-do'

/** What waits for a branch, the most urgent first as the server ordered it. */
export function BranchToday({ trips }: { trips: readonly TripCard[] }) {
  if (trips.length === 0) {
    return (
      <EmptyState
        sentence="现在没有等您办的事"
        action={{ label: '看看所有在外的党员', onClick: () => void go.toWaiting() }}
      />
    )
  }
  return (
    <>
      <SectionTitle count={trips.length}>等您办</SectionTitle>
      {trips.map((trip) => (
        <TripToDo key={trip.tripId} trip={trip} side="origin" button={toDoOf(trip)} />
      ))}
      <Card flush>
        <ListRow icon="users-round" title="所有在外的党员" onClick={() => void go.toWaiting()} />
      </Card>
    </>
  )
}
