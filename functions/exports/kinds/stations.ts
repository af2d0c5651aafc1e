import { isWithin } from '@shared/org/tree'
import { sayPosition } from '@shared/station/position'
import { listStationsOfCounty } from '../../station/door'
import type { Drafts } from '../draft'
import { orgNames } from '../names'

export const stations: Drafts = async function* (exporter) {
  const nameOf = orgNames(exporter)
  const all = await listStationsOfCounty(exporter.county.countyId)
  yield all
    .filter(({ closed, orgId }) => !closed && isWithin(exporter.tree, orgId, exporter.orgId))
    .map(({ name, orgId, place, address, phone, hours, services, position }) => ({
      values: {
        ...{ name, org: nameOf(orgId), region: place.join(''), address, phone, hours },
        services: services.join('、'),
        position: sayPosition(position),
      },
    }))
}
