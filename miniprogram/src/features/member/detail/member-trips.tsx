import type { TripCard } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { placeWords } from '@/lib/place-words'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'

const isOver = ({ state }: TripCard) => state === 'archived' || state === 'withdrawn'

/** Their trips, the newest first; each opens its page. */
export function MemberTrips({ trips }: { trips: readonly TripCard[] }) {
  const now = today()
  return (
    <Card title="外出" flush>
      {trips.length === 0 && <ListRow title="还没有报备过外出" />}
      {trips.map((trip) => (
        <ListRow
          key={trip.tripId}
          title={`去${placeWords(trip.destination.place)}`}
          detail={`${sayDay(trip.leaveOn, now)}走 · ${trip.returnOn ? `${sayDay(trip.returnOn, now)}回` : '还没定哪天回'}`}
          end={isOver(trip) ? undefined : <StateTag state="on-way">在办</StateTag>}
          onClick={() => void go.toTrip(trip.tripId)}
        />
      ))}
    </Card>
  )
}
