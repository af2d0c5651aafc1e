import { can } from '@shared/access/can'
import { listLetters } from '@shared/letter/contract'
import { dayOf } from '@shared/time'
import { isOpen, type Trip } from '@shared/trip/trip'
import { orgSubject } from '../grant/door'
import { handle } from '../http/handle'
import { allUnderTermsNow, tripSubject } from '../trip/door'
import { lettersOf, type ListedLetter, listLetters as list } from './letter.store'
import { viewLetter } from './view-letter'

/** One that is over stays until whoever took the member in has been told. */
const isListed = (trip: Trip): boolean => isOpen(trip) || trip.tellHost !== undefined

/** Whose host is to be told something stands first, whatever page: not once more in its own place. */
function inTheirPlaces(rows: readonly ListedLetter[], trips: ReadonlyMap<string, Trip>, isFirst: boolean) {
  const first = new Set<string>(rows.filter(({ letter }) => !letter).map(({ tripId }) => tripId))
  return rows.filter(
    ({ tripId, letter }) => !letter || !(first.has(tripId) || (!isFirst && trips.get(tripId)?.tellHost)),
  )
}

/**
 * A branch's letters for trips that go on, or of which somebody is still to be told: those to be told first, then those
 * to be called back, then the newest.
 */
export const handler = handle(listLetters, async ({ query, person, as, tree, now, authorise }) => {
  authorise(await orgSubject(query.orgId, { person, as, tree, now }))
  const { rows, ...page } = await list(query.orgId, query.cursor)
  const found = await lettersOf(rows)
  const listed = await allUnderTermsNow(found.trips.filter(isListed))
  const trips = new Map(listed.map((trip) => [trip.tripId, trip]))
  const letters = new Map(found.letters.map((letter) => [letter.tripId, letter]))
  const views = inTheirPlaces(rows, trips, query.cursor === undefined).flatMap(({ tripId }) => {
    const [trip, letter] = [trips.get(tripId), letters.get(tripId)]
    // After a committee has taken over, or the member has left the branch, it isn't told where any longer.
    const mayRead = trip && can(person, as, 'letter.read', tripSubject(trip), tree)
    return mayRead && letter ? [viewLetter(letter, trip, tree, dayOf(now))] : []
  })
  return { status: 200, body: { letters: views, ...page } }
})
