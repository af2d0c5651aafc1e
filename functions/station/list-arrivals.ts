import { listArrivals } from '@shared/station/contract'
import { dayOf } from '@shared/time'
import { handle } from '../http/handle'
import { listArrived, viewCard } from '../trip/door'

/** Who came to the caller's station today, and how that is known. */
export const handler = handle(listArrivals, async ({ params, query, person, as, tree, now, authorise }) => {
  authorise({ kind: 'station', stationId: params.stationId })
  const { trips, ...page } = await listArrived(params.stationId, dayOf(now), query.cursor)
  const arrivals = trips.flatMap((trip) =>
    'arrival' in trip
      ? [{ trip: viewCard(trip, { person, as, tree }), arrivedAt: trip.arrival.at, how: trip.arrival.how }]
      : [],
  )
  return { status: 200, body: { arrivals, ...page } }
})
