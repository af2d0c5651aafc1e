import { listStations } from '@shared/station/contract'
import { handle } from '../http/handle'
import { realmOf } from './station.entity'
import { listStations as list } from './station.store'
import { viewStation } from './view-station'

/** The stations of a place. Public to whoever is signed in, but an exercise sees its own alone. */
export const handler = handle(listStations, async ({ query, county, now, authorise }) => {
  authorise({ kind: 'nothing' })
  const { stations, ...page } = await list(query.region, realmOf(county), query.cursor)
  return { status: 200, body: { stations: stations.map((one) => viewStation(one, now)), ...page } }
})
