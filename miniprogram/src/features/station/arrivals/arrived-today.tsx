import type { Output } from '@shared/endpoint'
import type { listArrivals } from '@shared/station/contract'
import { sayTime } from '@/lib/words'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'
import { wayWords } from '../words'

type Arrival = Output<typeof listArrivals>['arrivals'][number]

/** Who came today, the last first, and how that is known. */
export function ArrivedToday({ arrivals }: { arrivals: readonly Arrival[] }) {
  if (arrivals.length === 0) return <EmptyState sentence="今天还没有人来报到。来了会列在这里。" />
  return (
    <Card flush>
      {arrivals.map(({ trip, arrivedAt, how }) => (
        <ListRow
          key={trip.tripId}
          title={`${sayTime(arrivedAt)} ${trip.memberName}`}
          detail={`${wayWords(how)} · ${trip.originOrgName}`}
          onClick={() => void go.toTrip(trip.tripId)}
        />
      ))}
    </Card>
  )
}
