import type { callBackLetter, turnAwayLetter } from '@shared/letter/contract'
import type { Letter } from '@shared/letter/letter'
import type { Trip, TripIn } from '@shared/trip/trip'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { getTrip, letterParts, tripSubject } from '../trip/door'
import { getLetter, saveLetterPart } from './letter.store'

type StepEndpoint = typeof callBackLetter | typeof turnAwayLetter

/** What a step leaves: the letter, how far it has come for the trip, and the number that was called. */
interface Stepped {
  letter: Letter
  to: TripIn<'routed'>['letter']
  officePhone?: string
}

/** The handler of what the branch at home does with its letter: load both, ask who may, ask the rule, save. */
export const letterStep = <E extends StepEndpoint>(
  endpoint: E,
  rule: (letter: Letter, trip: Trip, request: Request<E>) => Stepped | Promise<Stepped>,
) =>
  handle(endpoint, async (request) => {
    const { params, county, now, newId, authorise, refuse } = request
    const receipt = await command(endpoint, request, async () => {
      // Both are about one trip; of the generic endpoint the compiler doesn't know.
      const { tripId } = params as Request<StepEndpoint>['params']
      const trip = await getTrip(tripId)
      if (!trip || !county) return refuse('NOT_FOUND')
      authorise(tripSubject(trip))
      const before = (await getLetter(tripId)) ?? refuse('NOT_FOUND')
      const { letter, to, officePhone } = await rule(before, trip, request)
      const by = { side: 'origin', eventId: newId('event'), now } as const
      return {
        receipt: { id: tripId, version: letter.version, state: letter.state, at: now },
        parts: [
          saveLetterPart(before, letter),
          // Taken in by a word on the telephone, or gone elsewhere, the trip goes its own way.
          ...(trip.state === 'routed' && trip.host.kind === 'outside'
            ? letterParts(trip, to, county, { ...by, ...(officePhone !== undefined && { officePhone }) })
            : []),
        ],
      }
    })
    return { status: 200, body: receipt }
  })
