import { readPosterCode } from '@shared/station/poster-contract'
import * as screens from '@shared/station/screen-contract'
import * as stations from '@shared/station/contract'
import { confirmArrival } from '@shared/trip/contract'
import { tripCodeOf } from '@shared/trip/trip-code'
import type { Endpoint } from '@shared/endpoint'
import { isId } from '@shared/ids'
import { call, must, newKey, type Sent } from './caller'
import { forgetToken } from './forget-token'
import { givenCounty, givenSomebody, newId, type Somebody } from './people'
import { aStationChange } from './stations'
import type { System } from './system'
import { givenRoutedTrip } from './trips'
import type { Through } from './walk-everything'

/** Calls every endpoint of the stations, their screens and posters, and takes somebody in who brings a paper. */
export async function walkStations(system: System, through: Through): Promise<void> {
  const county = await givenCounty()
  const at = { stationId: county.station }
  const role = (role: 'station_host' | 'party_worker' | 'branch_secretary', orgId = county.community) => ({
    role: { county, role, orgId, ...(role === 'station_host' && at) },
  })
  const host = await givenSomebody(system, {
    ...role('station_host'),
    memberOf: { county, orgId: county.communityBranch },
  })
  const worker = await givenSomebody(system, role('party_worker'))
  const by =
    (as: string, who: Somebody): Somebody['do'] =>
    (endpoint, sent) =>
      through(endpoint, as, () => who.do(endpoint, sent))
  const asHost = by('host', host)
  const twice = async <E extends Endpoint>(endpoint: E, sent: Sent<E>) => {
    const same = { ...sent, key: newKey() }
    await asHost(endpoint, same)
    return asHost(endpoint, same)
  }

  await twice(stations.changeStation, { params: at, body: aStationChange() })
  await asHost(stations.readStationHistory, { params: at })
  await by('worker', worker)(stations.listOwnStations, { params: { orgId: county.community } })
  await by('worker', worker)(readPosterCode, { params: at })
  await forgetToken(system, '/wxa/getwxacodeunlimit')
  await by('worker', worker)(readPosterCode, { params: at })

  const asScreen = <E extends Endpoint>(endpoint: E, sent: Sent<E>) =>
    through(endpoint, 'nobody', () => must(call(system.cloud.apiUrl, undefined, endpoint, sent)))
  const { screenId, secret, code } = await asScreen(screens.openScreen, { body: { browser: 'chrome' } })
  const screen = { params: { screenId }, body: { secret } }
  await asScreen(screens.readScreen, screen)
  await twice(screens.connectScreen, { params: at, body: { code, days: 7 } })
  await asScreen(screens.readScreen, screen)
  await asHost(screens.listScreens, { params: at })
  await twice(screens.endScreen, { params: { ...at, screenId } })

  const traveller = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const secretary = await givenSomebody(system, role('branch_secretary', county.branch))
  const tripId = await givenRoutedTrip(traveller, secretary, county.station)
  const found = await asHost(stations.findTripByCode, { params: { ...at, code: tripCodeOf(tripId) } })
  await asHost(confirmArrival, {
    params: { tripId: isId('trip', found.tripId) ? found.tripId : newId('trip') },
  })
  await asHost(stations.listArrivals, { params: at, query: {} })
}
