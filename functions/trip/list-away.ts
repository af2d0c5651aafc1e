import { can } from '@shared/access/can'
import { dayOf, daysBetween, type Day } from '@shared/time'
import type { Limits } from '@shared/county/county'
import { idsOf as sameOrgs } from '@shared/org/tree'
import { listAway } from '@shared/trip/contract'
import type { AwayCard } from '@shared/trip/schema'
import { type OpenTrip, startOf } from '@shared/trip/trip'
import { orgSubject } from '../grant/door'
import { handle } from '../http/handle'
import { listMembers } from '../member/door'
import { findOpenTrips } from './find-open-trips'
import { type Reader, subjectOf, viewCard } from './views'

/** Away for so long that a person should look, or look again: docs/rules.md#mobile-members. */
const isCandidate = (trip: OpenTrip, today: Day, { reviewDays }: Limits): boolean =>
  trip.mobileSince === undefined && daysBetween(trip.notMobileOn ?? startOf(trip), today) >= reviewDays

function viewAway(trip: OpenTrip, reader: Reader, today: Day, limits: Limits): AwayCard {
  const { memberId, mobileSince, nationalOn } = trip
  return {
    ...viewCard(trip, reader),
    ...{ memberId, startedOn: startOf(trip), isCandidate: isCandidate(trip, today, limits) },
    ...(mobileSince && { mobileSince }),
    ...(nationalOn && { nationalOn }),
  }
}

/** Everybody of a branch who is away or about to go, by the day on which they left home. */
export const handler = handle(
  listAway,
  async ({ query, person, as, tree, county, now, authorise, refuse }) => {
    authorise(await orgSubject(query.orgId, { person, as, tree, now }))
    if (!county) return refuse('NOT_FOUND')
    const members = (await Promise.all(sameOrgs(tree, query.orgId).map((orgId) => listMembers(orgId)))).flat()
    const open = await findOpenTrips(members.map(({ memberId }) => memberId))
    // A branch from which a committee has taken over isn't told of the trip any longer.
    const known = [...open.values()].filter((trip) => can(person, as, 'trip.read', subjectOf(trip), tree))
    const trips = known.sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1))
    const reader = { person, as, tree }
    return {
      status: 200,
      body: { trips: trips.map((trip) => viewAway(trip, reader, dayOf(now), county.limits)) },
    }
  },
)
