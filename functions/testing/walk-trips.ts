import { addDays, dayOf, instant } from '@shared/time'
import * as trips from '@shared/trip/contract'
import { givenCounty, givenSomebody, newId, type Somebody } from './people'
import type { System } from './system'
import { aFiling } from './trips'
import type { Through } from './walk-everything'

/** Calls what may happen to a trip beside the straight way of it. */
export async function walkTrips(system: System, through: Through): Promise<void> {
  const county = await givenCounty()
  const memberOf = { county, orgId: county.branch }
  const [member, other] = [
    await givenSomebody(system, { memberOf }),
    await givenSomebody(system, { memberOf }),
  ]
  const ofBranch = (orgId: typeof county.branch) =>
    givenSomebody(system, { role: { county, role: 'branch_secretary', orgId } })
  const [atHome, there] = [await ofBranch(county.branch), await ofBranch(county.communityBranch)]
  const as =
    (name: string, who: Somebody): Somebody['do'] =>
    (endpoint, sent) =>
      through(endpoint, name, () => who.do(endpoint, sent))
  const [own, secretary, host] = [as('member', member), as('secretary', atHome), as('host', there)]
  const today = dayOf(instant(system.cloud.clock.now()))

  const tripId = newId('trip')
  const params = { tripId }
  const filing = aFiling({ leaveOn: today })
  const above = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
  await as('town, who asks first', above)(trips.readAwayFigures, { query: { orgId: county.town } })
  const onBehalf = { source: 'phone_call', consent: 'spoken' } as const
  const memberId = member.member?.memberId ?? newId('member')
  await secretary(trips.fileTripOnBehalf, { body: { tripId, memberId, ...filing, onBehalf } })
  await own(trips.changeTrip, { params, body: { ...filing, reason: 'work' } })
  await secretary(trips.routeTrip, { params, body: { orgId: county.communityBranch } })
  await host(trips.confirmArrival, { params, body: { how: 'by_phone' } })
  await host(trips.placeTrip, { params, body: { orgId: county.communityBranch } })
  await host(trips.listHostedTrips, { query: { orgId: county.communityBranch } })
  await own(trips.sayWell, { params })
  await own(trips.visitHome, { params, body: { from: today, until: addDays(today, 3) } })
  await secretary(trips.confirmMobile, { params, body: { isMobile: true } })
  await secretary(trips.registerNationally, { params, body: { on: today } })
  await secretary(trips.listAway, { query: { orgId: county.branch } })
  await secretary(trips.readAwayFigures, { query: { orgId: county.branch } })
  await as('town', above)(trips.readAwayFigures, { query: { orgId: county.town } })
  for (let n = 0; n < 3; n++) {
    const one = await givenSomebody(system, { memberOf })
    await one.do(trips.fileTrip, { body: { tripId: newId('trip'), ...aFiling() } })
  }
  const { regionCode } = filing.destination
  await secretary(trips.proposeGroup, { body: { orgId: county.branch, regionCode } })

  const written = newId('trip')
  await other.do(trips.fileTrip, { body: { tripId: written, ...aFiling() } })
  await secretary(trips.registerTrip, { params: { tripId: written } })
  const outside = { orgName: '滨海社区党支部' }
  await secretary(trips.routeTrip, { params: { tripId: written }, body: { outside } })
  await secretary(trips.acknowledgeTrip, { params: { tripId: written }, body: outside })
}
