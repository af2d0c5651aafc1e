import { logOut, whoAmI } from '@shared/account/contract'
import type { Endpoint } from '@shared/endpoint'
import { listInbox, markNoticeRead } from '@shared/notice/contract'
import { readOrg } from '@shared/org/contract'
import { listStations, readCodeSeeds, readStation } from '@shared/station/contract'
import { readToday } from '@shared/today/contract'
import * as trips from '@shared/trip/contract'
import { revealTrip } from '@shared/trip/reveal-contract'
import { newKey } from './caller'
import { newId, givenCounty, givenSomebody, type Somebody } from './people'
import type { System } from './system'
import { aFiling, codeOf } from './trips'
import { walkAccounts } from './walk-accounts'
import { walkContacts } from './walk-contacts'
import { walkCommunity } from './walk-community'
import { walkCommunityReports } from './walk-community-reports'
import { walkCounty } from './walk-county'
import { walkDelegations } from './walk-delegations'
import { walkDesk } from './walk-desk'
import { walkImports } from './walk-imports'
import { walkInflow } from './walk-inflow'
import { walkExports } from './walk-exports'
import { walkLetters } from './walk-letters'
import { walkMembers } from './walk-members'
import { walkOrganisations } from './walk-organisations'
import { walkPoints } from './walk-points'
import { walkPosts } from './walk-posts'
import { walkPrivacy } from './walk-privacy'
import { walkStations } from './walk-stations'
import { walkSweeps } from './walk-sweeps'
import { walkTrips } from './walk-trips'
import { walkWishes } from './walk-wishes'

/** Told of each call before it is made; makes it. */
export type Through = <T>(endpoint: Endpoint, as: string, run: () => Promise<T>) => Promise<T>

/** Calls every endpoint that somebody signed in can call at least once, as the people of one trip. */
export async function walkEverything(system: System, through: Through): Promise<void> {
  const home = await givenCounty()
  const south = await givenCounty({ name: '南湾县' })
  const memberOf = { county: home, orgId: home.branch }
  const people = {
    member: await givenSomebody(system, { memberOf }),
    secretary: await givenSomebody(system, {
      role: { county: home, role: 'branch_secretary', orgId: home.branch },
    }),
    host: await givenSomebody(system, {
      role: { county: south, role: 'station_host', orgId: south.community, stationId: south.station },
    }),
  }
  const as =
    (who: keyof typeof people): Somebody['do'] =>
    (endpoint, sent) =>
      through(endpoint, who, () => people[who].do(endpoint, sent))
  const [member, secretary, host] = [as('member'), as('secretary'), as('host')]

  await member(whoAmI, {})
  await host(whoAmI, {})
  await secretary(readOrg, { params: { orgId: home.branch } })
  await member(listStations, { query: { region: '46' } })
  await member(readStation, { params: { stationId: south.station } })
  await host(readCodeSeeds, { params: { stationId: south.station } })

  const there = { stationId: south.station }
  const tripId = newId('trip')
  const params = { tripId }
  const filing = { key: newKey(), body: { tripId, ...aFiling() } }
  await member(trips.fileTrip, filing)
  await member(trips.fileTrip, filing)
  await secretary(trips.returnTripForCompletion, { params, body: { reason: '住哪里' } })
  await member(trips.completeTrip, { params, body: aFiling() })
  await secretary(trips.listWaitingTrips, { query: { orgId: home.branch } })
  await secretary(readToday, {})
  await secretary(trips.registerTrip, { params })
  await secretary(trips.manageTripAtOrigin, { params })
  await secretary(trips.routeTrip, { params, body: there })
  await host(trips.listExpectedTrips, { query: there })
  await member(trips.checkIn, { body: { code: codeOf(system, south.station, 10 * 60_000) } })
  await host(readToday, {})
  await host(trips.confirmArrival, { params })
  await host(trips.placeTrip, { params, body: { orgId: south.communityBranch } })
  await host(trips.listHostedTrips, { query: { orgId: south.community, ...there } })
  await member(trips.readTrip, { params })
  const asked = { key: newKey(), params, body: { field: 'mobile' as const } }
  await secretary(revealTrip, asked)
  await secretary(revealTrip, asked)
  await host(revealTrip, { params, body: { field: 'mobile' } })
  await member(readToday, {})
  await member(trips.reportReturn, { params })
  await secretary(trips.archiveTrip, { params })
  await member(trips.listOwnTrips, { query: {} })

  const second = newId('trip')
  await member(trips.fileTrip, { body: { tripId: second, ...aFiling() } })
  await secretary(trips.registerTrip, { params: { tripId: second } })
  await secretary(trips.routeTrip, { params: { tripId: second }, body: there })
  await member(trips.checkIn, { body: { code: codeOf(system, south.station) } })

  const third = await givenSomebody(system, { memberOf })
  const withdrawn = newId('trip')
  const { phone: _phone, ...byRoster } = aFiling()
  await third.do(trips.fileTrip, { body: { tripId: withdrawn, ...byRoster } })
  await secretary(revealTrip, { params: { tripId: withdrawn }, body: { field: 'mobile' } })
  await through(trips.withdrawTrip, 'member', () =>
    third.do(trips.withdrawTrip, { params: { tripId: withdrawn } }),
  )

  await system.cloud.stream.whenIdle()
  const { notices } = await secretary(listInbox, { query: {} })
  await secretary(markNoticeRead, { params: { noticeId: notices[0]?.noticeId ?? newId('notice') } })
  await walkTrips(system, through)
  await walkLetters(system, through)
  await walkMembers(system, through)
  await walkImports(system, through)
  await walkAccounts(system, through)
  await walkInflow(system, through)
  await walkWishes(system, through)
  await walkOrganisations(system, through)
  await walkCommunity(system, through)
  await walkCommunityReports(system, through)
  await walkPosts(system, through)
  await walkPoints(system, through)
  await walkDelegations(system, through)
  await walkSweeps(system, through)
  await walkDesk(system, through)
  await walkStations(system, through)
  await walkExports(system, through)
  await walkContacts(system, through)
  await walkCounty(system, through)
  // Last, so that nothing that was left to be erased again has run out by then.
  await walkPrivacy(system, through)
  await member(logOut, {})
}
