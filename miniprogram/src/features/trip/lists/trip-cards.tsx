import type { TripCard } from '@shared/trip/schema'
import { Card } from '@/ui/card'
import { TripRow } from './trip-row'

/** Rows of trips on one card. */
export function TripCards({ trips }: { trips: readonly TripCard[] }) {
  return (
    <Card flush>
      {trips.map((trip) => (
        <TripRow key={trip.tripId} trip={trip} />
      ))}
    </Card>
  )
}
