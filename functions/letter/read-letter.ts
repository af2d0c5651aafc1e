import { readLetter } from '@shared/letter/contract'
import { dayOf } from '@shared/time'
import { handle } from '../http/handle'
import { getTrip, tripSubject } from '../trip/door'
import { getLetter } from './letter.store'
import { viewLetter } from './view-letter'

/** The letter of a trip, for the branch that wrote it. */
export const handler = handle(readLetter, async ({ params, tree, now, authorise, refuse }) => {
  const trip = (await getTrip(params.tripId)) ?? refuse('NOT_FOUND')
  authorise(tripSubject(trip))
  const letter = (await getLetter(params.tripId)) ?? refuse('NOT_FOUND')
  return { status: 200, body: viewLetter(letter, trip, tree, dayOf(now)) }
})
