import { routeTrip } from '@shared/trip/contract'
import type { OrgId } from '@shared/ids'
import { takesIn } from '@shared/org/tree'
import { dayOf } from '@shared/time'
import { route } from '@shared/trip/rules'
import type { Host } from '@shared/trip/trip'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { realmOf, type StoredStation } from '../station/door'
import { changeOf, contextOf, sideOf } from './change'
import { getTrip, getTripAndStation } from './trip.store'
import { subjectOf } from './views'

type Asked = Request<typeof routeTrip>

/** A mobile-member branch of the county's own, at the destination: docs/rules.md#mobile-member-branches. */
function branchOf(orgId: OrgId, { county, tree, now, refuse }: Asked): Host {
  const branch = tree.get(orgId)
  if (!branch || !county) return refuse('NOT_FOUND')
  if (branch.type !== 'mobile' || !takesIn(branch, dayOf(now))) return refuse('BRANCH_TAKES_NOBODY')
  return { kind: 'branch', countyId: county.countyId, orgId, orgName: branch.name }
}

/** A station of the directory, of this county or another. */
function stationHostOf(station: StoredStation | undefined, { county, refuse }: Asked): Host {
  if (!station || !county || realmOf(station) !== realmOf(county)) return refuse('NOT_FOUND')
  if (station.closed) return refuse('STATION_CLOSED')
  const { countyId, stationId, orgId, name: stationName } = station
  return { kind: 'station', countyId, stationId, orgId, stationName }
}

function hostOf(request: Asked, station: StoredStation | undefined): Host {
  const { body } = request
  if ('orgId' in body) return branchOf(body.orgId, request)
  if ('stationId' in body) return stationHostOf(station, request)
  const { orgName, orgPhone } = body.outside
  return { kind: 'outside', orgName, ...(orgPhone && { orgPhone }) }
}

const read = async ({ params: { tripId }, body }: Asked) =>
  'stationId' in body ? getTripAndStation(tripId, body.stationId) : { trip: await getTrip(tripId) }

/** The origin asks somebody at the destination to take the member in. */
export const handler = handle(routeTrip, async (request) => {
  const { body, county, now, as, tree, newId, authorise, refuse } = request
  const receipt = await command(routeTrip, request, async () => {
    const { trip, station } = { station: undefined, ...(await read(request)) }
    if (!trip || !county) return refuse('NOT_FOUND')
    authorise(subjectOf(trip))
    const after = route(trip, hostOf(request, station), contextOf(now, county), body.moves === true)
    return changeOf(trip, after, 'trip.routed', {
      side: sideOf(trip, as, tree),
      eventId: newId('event'),
      now,
    })
  })
  return { status: 200, body: receipt }
})
