import type { TripId } from '@shared/ids'
import { routeTrip, registerTrip } from '@shared/trip/contract'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../../functions/testing/people'
import type { System } from '../../functions/testing/system'
import { givenFiledTrip } from '../../functions/testing/trips'

/** Everybody who may knock, by what they are to the one trip: its member's, from home to a station in the south. */
export const callers = [
  'traveller',
  'neighbour',
  'secretary',
  'otherSecretary',
  'townWorker',
  'officer',
  'host',
  'otherHost',
  'southSecretary',
  'southOfficer',
  'southMember',
  'passerBy',
] as const
export type CallerName = (typeof callers)[number]

export interface Stage {
  home: TestCounty
  south: TestCounty
  people: Record<CallerName, Somebody>
  /** Filed, registered and routed to the station in the south. */
  tripId: TripId
}

/** Two counties, their people, and one trip on its way. */
export async function setStage(system: System): Promise<Stage> {
  const home = await givenCounty()
  const south = await givenCounty({ name: '南湾县' })
  const at = (county: TestCounty, role: 'branch_secretary' | 'party_worker' | 'county_officer') => {
    return (orgId: TestCounty['root']) => givenSomebody(system, { role: { county, role, orgId } })
  }
  const hostOf = (stationId: TestCounty['station']) =>
    givenSomebody(system, {
      role: { county: south, role: 'station_host', orgId: south.community, stationId },
    })
  const memberOf = (county: TestCounty) =>
    givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const people = {
    traveller: await memberOf(home),
    neighbour: await memberOf(home),
    secretary: await at(home, 'branch_secretary')(home.branch),
    otherSecretary: await at(home, 'branch_secretary')(home.otherBranch),
    townWorker: await at(home, 'party_worker')(home.town),
    officer: await at(home, 'county_officer')(home.root),
    host: await hostOf(south.station),
    otherHost: await hostOf(south.otherStation),
    southSecretary: await at(south, 'branch_secretary')(south.communityBranch),
    southOfficer: await at(south, 'county_officer')(south.root),
    southMember: await memberOf(south),
    passerBy: await givenSomebody(system, {}),
  }
  const tripId = await givenFiledTrip(people.traveller)
  await people.secretary.do(registerTrip, { params: { tripId } })
  await people.secretary.do(routeTrip, { params: { tripId }, body: { stationId: south.station } })
  await system.cloud.stream.whenIdle()
  return { home, south, people, tripId }
}
