import type { ComponentProps } from 'react'
import type { TripCard } from '@shared/trip/schema'
import { Card } from '@/ui/card'
import { TripRow } from './trip-row'

interface TripCardsProps {
  trips: readonly TripCard[]
  side: ComponentProps<typeof TripRow>['side']
}

/** Rows of trips on one card. */
export function TripCards({ trips, side }: TripCardsProps) {
  return (
    <Card flush>
      {trips.map((trip) => (
        <TripRow key={trip.tripId} trip={trip} side={side} />
      ))}
    </Card>
  )
}
