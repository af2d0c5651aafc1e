import { can } from '@shared/access/can'
import { listHostedTrips } from '@shared/trip/contract'
import type { HostedCard } from '@shared/trip/schema'
import type { Trip } from '@shared/trip/trip'
import { orgSubject } from '../grant/door'
import { handle } from '../http/handle'
import { listPlacedIn } from './placed-in'
import { listWithUs } from './trip.store'
import { type Reader, subjectOf, viewCard } from './views'

/** As many as a page shows. */
const perPage = 50

function viewHosted(trip: Trip, reader: Reader): HostedCard {
  const { person, as, tree } = reader
  const logs = can(person, as, 'contact.list', subjectOf(trip), tree)
  return {
    ...viewCard(trip, reader),
    ...(logs && { memberId: trip.memberId }),
    ...(trip.state === 'hosted' && { placedIn: trip.placement.orgName, placedAt: trip.placement.at }),
  }
}

/** Whom a station hosts, for its host; for a branch, whom a station or the branch itself has placed in it. */
export const handler = handle(listHostedTrips, async ({ query, person, as, tree, now, authorise }) => {
  const { orgId, stationId, cursor: from } = query
  authorise(stationId ? { kind: 'station', stationId } : await orgSubject(orgId, { person, as, tree, now }))
  const { trips, cursor } = stationId
    ? await listWithUs(stationId, perPage, from)
    : await listPlacedIn(orgId, tree, perPage, from)
  const cards = trips.map((trip) => viewHosted(trip, { person, as, tree }))
  return { status: 200, body: { trips: cards, ...(cursor && { cursor }) } }
})
