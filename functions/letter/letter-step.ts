import type { callBackLetter, turnAwayLetter } from '@shared/letter/contract'
import type { Letter } from '@shared/letter/letter'
import type { Trip } from '@shared/trip/trip'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { getTrip, tripSubject } from '../trip/door'
import { getLetter, saveLetterPart } from './letter.store'
import { letterFactPart } from './letter-fact'

type StepEndpoint = typeof callBackLetter | typeof turnAwayLetter

/** The handler of what the branch at home does with its letter: load both, ask who may, ask the rule, save. */
export const letterStep = <E extends StepEndpoint>(
  endpoint: E,
  type: 'letter.called_back' | 'letter.turned_away',
  rule: (letter: Letter, trip: Trip, request: Request<E>) => Letter,
) =>
  handle(endpoint, async (request) => {
    const { params, now, newId, authorise, refuse } = request
    const receipt = await command(endpoint, request, async () => {
      // Both are about one trip; of the generic endpoint the compiler doesn't know.
      const { tripId } = params as Request<StepEndpoint>['params']
      const trip = (await getTrip(tripId)) ?? refuse('NOT_FOUND')
      authorise(tripSubject(trip))
      const letter = (await getLetter(tripId)) ?? refuse('NOT_FOUND')
      const after = rule(letter, trip, request)
      return {
        receipt: { id: tripId, version: after.version, state: after.state, at: now },
        parts: [
          saveLetterPart(letter, after),
          letterFactPart(after, trip, type, { eventId: newId('event'), now }),
        ],
      }
    })
    return { status: 200, body: receipt }
  })
