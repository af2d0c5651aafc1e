import { makeLetter } from '@shared/letter/contract'
import type { Letter } from '@shared/letter/letter'
import { anotherSheet, makeLetter as make } from '@shared/letter/rules'
import { dayOf } from '@shared/time'
import { originOf } from '@shared/trip/rules'
import { hostOf, type Trip } from '@shared/trip/trip'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { getTrip, letterParts, tripSubject } from '../trip/door'
import { isStillFor } from '@shared/letter/belongs'
import { digestOf, getLetter, saveLetterPart, tokenPart } from './letter.store'
import { letterMadePart } from './letter-fact'

type Asked = Request<typeof makeLetter>

/** Another sheet of the letter that there is. */
function another(before: Letter | undefined, trip: Trip, { body, now, refuse }: Asked): Letter {
  if (!before || !isStillFor(trip, before, dayOf(now))) return refuse('LETTER_OVER')
  return anotherSheet(before, digestOf(body.token), dayOf(now))
}

/** A letter in place of the one before. */
function anew(before: Letter | undefined, trip: Trip, { body, tree, now, refuse }: Asked): Letter {
  const host = hostOf(trip)
  if (trip.state !== 'routed' || host?.kind !== 'outside') return refuse('LETTER_NOT_NEEDED')
  const { tripId, countyId } = trip
  const fromOrgId = originOf(trip)
  const fromOrgName = tree.get(fromOrgId)?.name ?? trip.originOrgName
  const about = { tripId, countyId, fromOrgId, fromOrgName, toOrgName: host.orgName }
  return make({ ...about, tokenHash: digestOf(body.token) }, before, dayOf(now))
}

/** A letter to the organisation outside that a trip goes to; the one before is good no longer, unless it is kept. */
export const handler = handle(makeLetter, async (request) => {
  const { params, body, county, now, newId, authorise, refuse } = request
  const receipt = await command(makeLetter, request, async () => {
    const trip = await getTrip(params.tripId)
    if (!trip || !county) return refuse('NOT_FOUND')
    authorise(tripSubject(trip))
    const before = await getLetter(trip.tripId)
    const letter = (body.keeps ? another : anew)(before, trip, request)
    const by = { eventId: newId('event'), now }
    return {
      receipt: { id: trip.tripId, version: letter.version, state: letter.state, at: now },
      parts: [
        saveLetterPart(before, letter),
        tokenPart(letter),
        letterMadePart(letter, trip, by),
        // What was filled in on the one before counts for nothing.
        ...(body.keeps || trip.state !== 'routed' || !trip.letter
          ? []
          : letterParts(trip, undefined, county, { side: 'origin', eventId: newId('event'), now })),
      ],
    }
  })
  return { status: 201, body: receipt }
})
