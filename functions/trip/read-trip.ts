import { readTrip } from '@shared/trip/contract'
import { dayOf } from '@shared/time'
import { isOpen, stationOf, type Trip } from '@shared/trip/trip'
import { handle } from '../http/handle'
import { getStation, viewStation } from '../station/door'
import { listTogether } from './away.store'
import { openTripsOf } from './find-open-trips'
import { getTripWithEvents } from './trip.store'
import { underTermsNow } from './under-terms-now'
import { subjectOf } from './views'
import { viewTrip } from './view-trip'

/** Who leaves with them: whose trip it was filed with, and whose were filed with that one. */
async function companionsOf({ tripId, together }: Trip): Promise<Trip[]> {
  const all = [...(together ? [together] : []), ...(await listTogether(together ?? tripId))]
  return openTripsOf([...new Set(all)].filter((one) => one !== tripId))
}

/** One trip with its history, as much of it as the reader may see. */
export const handler = handle(readTrip, async ({ params, person, as, tree, now, authorise, refuse }) => {
  const { trip: stored, events } = (await getTripWithEvents(params.tripId)) ?? refuse('NOT_FOUND')
  const trip = await underTermsNow(stored)
  authorise(subjectOf(trip))
  const host = stationOf(trip)
  const found = host && (await getStation(host.stationId))
  const station = found && viewStation(found, now)
  const companions = isOpen(trip) ? await companionsOf(trip) : []
  return {
    status: 200,
    body: viewTrip({ trip, events, station, companions }, { person, as, tree }, dayOf(now)),
  }
})
