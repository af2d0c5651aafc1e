import { makeLetter } from '@shared/letter/contract'
import { makeLetter as make } from '@shared/letter/rules'
import { dayOf } from '@shared/time'
import { originOf } from '@shared/trip/rules'
import { hostOf } from '@shared/trip/trip'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getTrip, tripSubject } from '../trip/door'
import { digestOf, getLetter, saveLetterPart, tokenPart } from './letter.store'
import { letterFactPart } from './letter-fact'

/** A letter to the organisation outside that a trip goes to; the one before is good no longer. */
export const handler = handle(makeLetter, async (request) => {
  const { params, body, now, newId, authorise, refuse } = request
  const receipt = await command(makeLetter, request, async () => {
    const trip = (await getTrip(params.tripId)) ?? refuse('NOT_FOUND')
    authorise(tripSubject(trip))
    const host = hostOf(trip)
    if (trip.state !== 'routed' || host?.kind !== 'outside') return refuse('LETTER_NOT_NEEDED')
    const before = await getLetter(trip.tripId)
    const { tripId, countyId } = trip
    const fromOrgId = originOf(trip)
    const fromOrgName = request.tree.get(fromOrgId)?.name ?? trip.originOrgName
    const about = { tripId, countyId, fromOrgId, fromOrgName, toOrgName: host.orgName }
    const letter = make({ ...about, tokenHash: digestOf(body.token) }, before, dayOf(now))
    return {
      receipt: { id: tripId, version: letter.version, state: letter.state, at: now },
      parts: [
        saveLetterPart(before, letter),
        tokenPart(letter),
        letterFactPart(letter, trip, 'letter.made', { eventId: newId('event'), now }),
      ],
    }
  })
  return { status: 201, body: receipt }
})
