import { routeTrip } from '@shared/trip/contract'
import { route } from '@shared/trip/rules'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { realmOf } from '../station/door'
import { changeOf, contextOf, sideOf } from './change'
import { getTripAndStation } from './trip.store'
import { subjectOf } from './views'

/** The origin asks a station to take the member in: any in the directory, of this county or another. */
export const handler = handle(routeTrip, async (request) => {
  const { params, body, county, now, as, tree, newId, authorise, refuse } = request
  const receipt = await command(routeTrip, request, async () => {
    const { trip, station } = await getTripAndStation(params.tripId, body.stationId)
    if (!trip || !county) return refuse('NOT_FOUND')
    authorise(subjectOf(trip))
    if (!station || realmOf(station) !== realmOf(county)) return refuse('NOT_FOUND')
    if (station.closed) return refuse('STATION_CLOSED')
    const { countyId, stationId, orgId, name: stationName } = station
    const after = route(trip, { countyId, stationId, orgId, stationName }, contextOf(now, county))
    return changeOf(trip, after, 'trip.routed', {
      side: sideOf(trip, as, tree),
      eventId: newId('event'),
      now,
    })
  })
  return { status: 200, body: receipt }
})
