import { readStation } from '@shared/station/contract'
import { handle } from '../http/handle'
import { realmOf } from './station.entity'
import { getStation } from './station.store'
import { viewStation } from './view-station'

/** One station, for anybody who is signed in, as also somebody is who has scanned its poster and is bound to nobody. */
export const handler = handle(readStation, async ({ params, county, now, authorise, refuse }) => {
  const station = await getStation(params.stationId)
  if (!station || realmOf(station) !== realmOf(county)) return refuse('NOT_FOUND')
  authorise({ kind: 'station', stationId: station.stationId })
  return { status: 200, body: viewStation(station, now) }
})
