import { tellHost } from '@shared/letter/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getTrip, hostKnowsParts, tripSubject } from '../trip/door'

/** The branch has told the organisation outside by telephone. Nothing to tell, or told before, changes nothing. */
export const handler = handle(tellHost, async (request) => {
  const { params, now, newId, authorise, refuse } = request
  const receipt = await command(tellHost, request, async () => {
    const trip = (await getTrip(params.tripId)) ?? refuse('NOT_FOUND')
    authorise(tripSubject(trip))
    const { tripId, version, state } = trip
    const parts = hostKnowsParts(trip, 'told', { side: 'origin', eventId: newId('event'), now })
    return {
      receipt: { id: tripId, version: parts.length > 0 ? version + 1 : version, state, at: now },
      parts,
    }
  })
  return { status: 200, body: receipt }
})
