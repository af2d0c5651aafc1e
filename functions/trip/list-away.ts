import { can } from '@shared/access/can'
import { dayOf, type Day } from '@shared/time'
import type { Limits } from '@shared/county/county'
import { awayFigures, awayLineOf, isCandidate, isToRegister } from '@shared/trip/away-line'
import { listAway } from '@shared/trip/contract'
import type { AwayCard } from '@shared/trip/schema'
import { type OpenTrip, startOf } from '@shared/trip/trip'
import { ownOrgs } from '@shared/org/parts'
import { cursorOf, startAt } from '../cursor'
import { orgSubject } from '../grant/door'
import { handle } from '../http/handle'
import { type Away, listAwayOf } from './away.store'
import { openTripsOf } from './find-open-trips'
import { type Reader, subjectOf, viewCard } from './views'

/** As many trips as a page shows. */
const perPage = 50

function viewAway(trip: OpenTrip, reader: Reader, today: Day, limits: Limits): AwayCard {
  const { memberId, mobileSince, nationalOn } = trip
  return {
    ...viewCard(trip, reader),
    ...{ memberId, startedOn: startOf(trip), isCandidate: isCandidate(awayLineOf(trip), today, limits) },
    ...(mobileSince && { mobileSince }),
    ...(nationalOn && { nationalOn }),
  }
}

const placeOf = ({ line, tripId }: Away) => `${line.startedOn}#${tripId}`

/**
 * Everybody for whom an organisation acts who is away or about to go, by the day on which they left home, some at a time.
 * Its own figures stand on the first page. Whoever works for a committee above reads it too; to the county's department,
 * which isn't told who goes where, the figures alone.
 */
export const handler = handle(
  listAway,
  async ({ query, person, as, tree, county, now, authorise, refuse }) => {
    authorise(await orgSubject(query.orgId, { person, as, tree, now }))
    if (!county) return refuse('NOT_FOUND')
    const { countyId, limits } = county
    const today = dayOf(now)
    const list = { partition: `AWY#${query.orgId}` }
    const after = startAt(query.cursor, list).exclusiveStartKey?.['sk'] ?? ''
    const all = await listAwayOf(countyId, ownOrgs(query.orgId, tree))
    const asked = {
      review: (one: Away) => isCandidate(one.line, today, limits),
      register: (one: Away) => isToRegister(one.line),
    }
    const wanted = all
      .filter((one) => (query.which ? asked[query.which](one) : true))
      .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
      .filter((one) => placeOf(one) > after)
    const page = wanted.slice(0, perPage)
    const open = await openTripsOf(page.map(({ tripId }) => tripId))
    const reader = { person, as, tree }
    const trips = open
      .filter((trip) => can(person, as, 'trip.read', subjectOf(trip), tree))
      .sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1))
    const last = wanted.length > perPage ? page.at(-1) : undefined
    return {
      status: 200,
      body: {
        trips: trips.map((trip) => viewAway(trip, reader, today, limits)),
        ...(!query.cursor && {
          figures: awayFigures(
            all.map(({ line }) => line),
            today,
            limits,
          ),
        }),
        ...(last && { cursor: cursorOf({ pk: list.partition, sk: placeOf(last) }) }),
      },
    }
  },
)
