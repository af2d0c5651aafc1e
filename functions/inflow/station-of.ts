import type { County } from '@shared/county/county'
import { Refusal } from '@shared/errors'
import type { StationId } from '@shared/ids'
import type { OpenInflow } from '@shared/inflow/inflow'
import type { OrgTree } from '@shared/org/tree'
import { readCountyWithTree } from '../org/door'
import { getStation } from '../station/door'

/** Where somebody registers: the station as the record keeps it, and its county. */
export interface Where {
  station: NonNullable<OpenInflow['station']>
  county: County
  tree: OrgTree
}

/** @throws Refusal STATION_CLOSED, also when there is none of that id. */
export async function stationOf(stationId: StationId): Promise<Where> {
  const station = await getStation(stationId)
  if (!station || station.closed) throw new Refusal('STATION_CLOSED')
  const { county, tree } = await readCountyWithTree(station.countyId)
  return { station: { stationId, orgId: station.orgId, name: station.name }, county, tree }
}
