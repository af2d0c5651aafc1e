import { isWithin } from '@shared/org/tree'
import { listOwnStations } from '@shared/station/contract'
import { handle } from '../http/handle'
import { listStationsOfCounty } from './station.store'

/** The stations of an organisation and of all below it, as they lie: by region, then by name. */
export const handler = handle(listOwnStations, async ({ params, county, tree, authorise, refuse }) => {
  authorise({ kind: 'org', orgId: params.orgId })
  if (!county) return refuse('NOT_FOUND')
  const all = await listStationsOfCounty(county.countyId)
  const stations = all
    .filter(({ closed, orgId }) => !closed && isWithin(tree, orgId, params.orgId))
    .sort((a, b) => a.regionCode.localeCompare(b.regionCode) || a.name.localeCompare(b.name, 'zh'))
  return { status: 200, body: { stations } }
})
