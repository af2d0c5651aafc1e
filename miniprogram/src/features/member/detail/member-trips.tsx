import type { MemberView } from '@shared/member/schema'
import type { TripCard } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { placeWords } from '@/lib/place-words'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'

const over = ['archived', 'withdrawn', 'transferred']
const isOver = ({ state }: TripCard) => over.includes(state)

/** Their trips, the newest first; each opens its page. */
export function MemberTrips({ member, trips }: { member: MemberView; trips: readonly TripCard[] }) {
  const now = today()
  const { viewer, state, death, memberId } = member
  const mayFile =
    (viewer === 'origin' || viewer === 'committee') && state === 'active' && !death && trips.every(isOver)
  return (
    <Card title="外出" flush>
      {trips.length === 0 && <ListRow title="还没有报备过外出" />}
      {mayFile && (
        <ListRow
          icon="pencil"
          title="替本人登记外出"
          detail="打电话说的、交了纸的、没说就走了的"
          onClick={() => void go.toFileOnBehalf(memberId)}
        />
      )}
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
