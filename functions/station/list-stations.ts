import { listStations } from '@shared/station/contract'
import { handle } from '../http/handle'
import { realmOf } from './station.entity'
import { listStations as list } from './station.store'

/** The stations of a place. Public to whoever is signed in, but an exercise sees its own alone. */
export const handler = handle(listStations, async ({ query, county, authorise }) => {
  authorise({ kind: 'nothing' })
  return { status: 200, body: await list(query.region, realmOf(county), query.cursor) }
})
