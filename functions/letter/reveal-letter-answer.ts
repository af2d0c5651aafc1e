import { revealLetterAnswer } from '@shared/letter/reveal-contract'
import { isCalledBack } from '@shared/letter/rules'
import { isOpen } from '@shared/trip/trip'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { stillShows } from '../http/still-shows'
import { getTrip, tripSubject } from '../trip/door'
import { openText } from '../vault/box'
import { getLetter } from './letter.store'

/** The number of who filled in the form, once that office has been called back, while the trip goes on. It is no member's: the audit log has it. */
export const handler = handle(revealLetterAnswer, async (request) => {
  const { params, now, authorise, refuse } = request
  const trip = (await getTrip(params.tripId)) ?? refuse('NOT_FOUND')
  authorise(tripSubject(trip))
  const letter = (await getLetter(trip.tripId)) ?? refuse('NOT_FOUND')
  const phone = isOpen(trip) && isCalledBack(letter) ? letter.answer.phone : undefined
  if (!phone) return refuse('LETTER_STEP_NOT_POSSIBLE')
  const value = await openText(phone, { id: letter.tripId, field: 'phone' })
  const looked = await command(revealLetterAnswer, request, () =>
    Promise.resolve({
      receipt: { id: letter.tripId, version: letter.version, state: letter.state, at: now },
      parts: [],
      isLogged: true,
    }),
  )
  stillShows(looked, now)
  return { status: 200, body: { value } }
})
