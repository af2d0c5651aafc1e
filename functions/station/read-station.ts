import { readStation } from '@shared/station/contract'
import { handle } from '../http/handle'
import { realmOf } from './station.entity'
import { getStation } from './station.store'

export const handler = handle(readStation, async ({ params, county, authorise, refuse }) => {
  const station = await getStation(params.stationId)
  if (!station || realmOf(station) !== realmOf(county)) return refuse('NOT_FOUND')
  authorise({ kind: 'station', stationId: station.stationId })
  return { status: 200, body: station }
})
