import type { TripCard } from '@shared/trip/schema'
import { ReadState } from '@/components/read-state'
import { MoreButton } from '@/components/more-button'
import { placeWords, stateWords } from '@/features/trip/words'
import { today } from '@/lib/clock'
import type { List } from '@/lib/use-list'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'

/** The member's trips, newest first. */
export function OwnTrips({ list, whose }: { list: List<TripCard>; whose: string }) {
  return (
    <>
      <SectionTitle>{`${whose}外出`}</SectionTitle>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开您的外出">
        {(trips) => (
          <Card flush>
            {trips.length === 0 && (
              <ListRow title="还没有报备过" detail="要出门了，先报备一下" onClick={() => void go.toFile()} />
            )}
            {trips.map((trip) => (
              <OwnTrip key={trip.tripId} trip={trip} />
            ))}
          </Card>
        )}
      </ReadState>
      <MoreButton list={list} />
    </>
  )
}

function OwnTrip({ trip }: { trip: TripCard }) {
  const { word, kind } = stateWords(trip)
  return (
    <ListRow
      title={placeWords(trip.destination.place)}
      detail={`${sayDay(trip.leaveOn, today())}走`}
      end={<StateTag state={kind}>{word}</StateTag>}
      onClick={() => void go.toTrip(trip.tripId)}
    />
  )
}
