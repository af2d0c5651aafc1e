import { can } from '@shared/access/can'
import { listLetters } from '@shared/letter/contract'
import { dayOf } from '@shared/time'
import { isOpen, type Trip } from '@shared/trip/trip'
import { orgSubject } from '../grant/door'
import { handle } from '../http/handle'
import { tripSubject, tripsOf } from '../trip/door'
import { listLetters as list } from './letter.store'
import { viewLetter } from './view-letter'

/** One that is over stays until whoever took the member in has been told. */
const isListed = (trip: Trip): boolean => isOpen(trip) || trip.tellHost !== undefined

/** A branch's letters for trips that go on, or of which somebody is still to be told, the newest first. */
export const handler = handle(listLetters, async ({ query, person, as, tree, now, authorise }) => {
  authorise(await orgSubject(query.orgId, { person, as, tree, now }))
  const { letters, ...page } = await list(query.orgId, query.cursor)
  const all = await tripsOf(letters.map(({ tripId }) => tripId))
  const trips = new Map(all.filter(isListed).map((trip) => [trip.tripId, trip]))
  const views = letters.flatMap((letter) => {
    const trip = trips.get(letter.tripId)
    // After a committee has taken over, the branch isn't told where any longer.
    const mayRead = trip && can(person, as, 'letter.read', tripSubject(trip), tree)
    return mayRead ? [viewLetter(letter, trip, tree, dayOf(now))] : []
  })
  return { status: 200, body: { letters: views, ...page } }
})
