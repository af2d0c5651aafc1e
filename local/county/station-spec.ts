import type { CountyId } from '@shared/ids'
import { readHours } from '@shared/station/read-hours'
import type { OrgNode } from '@shared/org/tree'
import { regionOf } from '../../functions/region/region-of'
import type { StoredStation } from '../../functions/station/door'
import { phoneOf } from './phone'
import type { Source } from './source'

/** A check-in point of an organisation. The key is unique in the whole demo and gives the id. */
export interface StationSpec {
  key: string
  /** Key of the organisation whose it is. */
  org: string
  name: string
  /** A real county, so that it can be chosen as a destination; nothing else about the station is real. */
  regionCode: string
  address: string
  phone: number
  /** Somewhere in that county, where the map may point to. */
  position?: { latitude: number; longitude: number }
}

/** When stations are open: like an office, with a weekend's morning, or all day long for those who work. */
const habits = [
  '工作日 8:30–12:00、14:00–17:30，周末和节假日休息',
  '工作日 8:30–17:30，周末 9:00–11:30，节假日休息',
  '每天 8:00–20:00',
]

function hoursOf(key: string): Pick<StoredStation, 'hours' | 'openingHours'> {
  const hours = habits[(key.codePointAt(key.length - 1) ?? 0) % habits.length] ?? ''
  const openingHours = readHours(hours)
  if (!openingHours) throw new Error(`hours that nobody can read: ${hours}`)
  return { hours, openingHours }
}

/** The stations of a county. @throws Error when one's organisation or region isn't there. */
export function stationsOf(
  specs: readonly StationSpec[],
  county: { countyId: CountyId; practice: boolean },
  orgs: readonly OrgNode[],
  source: Source,
): StoredStation[] {
  const names = new Map(orgs.map(({ orgId, name }) => [orgId, name]))
  return specs.map(({ key, org, name, regionCode, address, phone, position }) => {
    const orgId = source.id('org', org)
    const [orgName, region] = [names.get(orgId), regionOf(regionCode)]
    if (orgName === undefined || !region) throw new Error(`station ${key} has no organisation or region`)
    return {
      stationId: source.id('station', key),
      ...{ name, orgName, place: region.place, regionCode, address, phone: phoneOf(phone) },
      ...hoursOf(key),
      ...(position && { position }),
      services: ['报到登记', '组织生活', '代办事项'],
      ...{ countyId: county.countyId, orgId, practice: county.practice, closed: false },
    }
  })
}
