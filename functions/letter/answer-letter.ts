import { answerLetter } from '@shared/letter/contract'
import { answer, plainNumber } from '@shared/letter/rules'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { readCountyWithTree } from '../org/door'
import { letterParts } from '../trip/door'
import { sealPhone } from '../vault/contacts'
import { phoneLookupKey } from '../vault/phone-hash'
import { answeredPart } from './answered.store'
import { saveLetterPart } from './letter.store'
import { openByToken } from './opened'

/** Somebody at the other end fills in who they are. The branch at home calls them back before it says more. */
export const handler = handle(answerLetter, async (request) => {
  const { body, person, now, newId, authorise } = request
  authorise({ kind: 'nothing' })
  const receipt = await command(answerLetter, request, async () => {
    const { letter, trip } = await openByToken(body.token, dayOf(now))
    const { orgName, contactName } = body
    const { county } = await readCountyWithTree(letter.countyId)
    const given = { accountId: person.accountId, at: now, orgName, contactName }
    const after = answer(letter, {
      ...given,
      phone: await sealPhone(body.phone, letter.tripId),
      phoneKey: phoneLookupKey(letter.countyId, plainNumber(body.phone)),
    })
    return {
      receipt: { id: letter.tripId, version: after.version, state: after.state, at: now },
      parts: [
        saveLetterPart(letter, after),
        answeredPart(person.accountId, after),
        ...letterParts(trip, 'answered', county, { side: 'host', eventId: newId('event'), now }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
