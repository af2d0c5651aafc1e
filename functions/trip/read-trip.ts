import { readTrip } from '@shared/trip/contract'
import { dayOf } from '@shared/time'
import { stationOf } from '@shared/trip/trip'
import { handle } from '../http/handle'
import { getStation, viewStation } from '../station/door'
import { getTripWithEvents } from './trip.store'
import { underTermsNow } from './under-terms-now'
import { subjectOf } from './views'
import { viewTrip } from './view-trip'

/** One trip with its history, as much of it as the reader may see. */
export const handler = handle(readTrip, async ({ params, person, as, tree, now, authorise, refuse }) => {
  const { trip: stored, events } = (await getTripWithEvents(params.tripId)) ?? refuse('NOT_FOUND')
  const trip = await underTermsNow(stored)
  authorise(subjectOf(trip))
  const host = stationOf(trip)
  const found = host && (await getStation(host.stationId))
  const station = found && viewStation(found, now)
  return { status: 200, body: viewTrip({ trip, events, station }, { person, as, tree }, dayOf(now)) }
})
