import type { Output } from '@shared/endpoint'
import type { PlaceName, readPlace } from '@shared/community/contract'
import type { Place } from '@shared/community/schema'
import type { OrgNode } from '@shared/org/tree'
import { placeOf } from '../region/region-of'
import { townsOf } from '../region/towns-of'

/** A place by name, as anybody may choose it. */
export const viewName = ({ placeId, kind, name }: Place): PlaceName => ({ placeId, kind, name })

/** Province, city, county and town of a town's code, as far as known. */
function regionOfTown(townCode: string): string[] {
  const county = townCode.slice(0, 6)
  const town = townsOf(county).find(({ code }) => code === townCode)
  return [...(placeOf(county) ?? []), ...(town ? [town.name] : [])]
}

/** @param line the place and those above it, nearest first. */
export function viewPlace(
  [place, ...above]: [Place, ...Place[]],
  responsible: OrgNode,
): Omit<Output<typeof readPlace>, 'mayChange'> {
  const { version, townCode, code, closedOn, orgId } = place
  return {
    place: {
      ...{ ...viewName(place), version },
      ...(townCode && { townCode }),
      ...(code && { code }),
      ...(closedOn && { closedOn }),
      ...(orgId && { orgId }),
    },
    above: above.map(viewName),
    region: regionOfTown([place, ...above].at(-1)?.townCode ?? ''),
    responsible: {
      ...{ orgId: responsible.orgId, name: responsible.name },
      ...(responsible.phone && { phone: responsible.phone }),
    },
  }
}
