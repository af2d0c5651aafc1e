import { acknowledgeLetter } from '@shared/letter/contract'
import { acknowledgeLetter as acknowledge } from '@shared/letter/rules'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { readCountyWithTree } from '../org/door'
import { acknowledgedByLetterParts } from '../trip/door'
import { saveLetterPart } from './letter.store'
import { openByToken } from './opened'

/** The organisation outside takes the member in: letter and trip change together, and both ends see it. */
export const handler = handle(acknowledgeLetter, async (request) => {
  const { body, person, now, newId, authorise } = request
  authorise({ kind: 'nothing' })
  const receipt = await command(acknowledgeLetter, request, async () => {
    const { letter, trip } = await openByToken(body.token, dayOf(now))
    const after = acknowledge(letter, person.accountId, now)
    const { orgName, contactName, orgPhone } = body
    const { county } = await readCountyWithTree(letter.countyId)
    return {
      receipt: { id: letter.tripId, version: after.version, state: after.state, at: now },
      parts: [
        saveLetterPart(letter, after),
        ...acknowledgedByLetterParts(trip, { orgName, contactName, orgPhone }, county, {
          ...{ eventId: newId('event'), now },
        }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
