import { listInflowAtStation } from '@shared/inflow/contract'
import { handle } from '../http/handle'
import { getStation } from '../station/door'
import { listAtStation } from './inflow.store'
import { named, searched, viewCard } from './view-card'

/** Those of a station: for its host, and for the organisation that it belongs to and those above. */
export const handler = handle(listInflowAtStation, async ({ query, person, as, tree, authorise, refuse }) => {
  const { stationId, list, cursor: from, name } = query
  const station = (await getStation(stationId)) ?? refuse('NOT_FOUND')
  authorise({ kind: 'station', stationId, orgId: station.orgId })
  const { members, cursor } = await listAtStation(stationId, list, from, name ? searched : 50)
  const cards = named(members, name).map((one) => viewCard(one, { person, as, tree }))
  return { status: 200, body: { members: cards, ...(cursor && { cursor }) } }
})
