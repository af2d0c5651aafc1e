import { answerLetter } from '@shared/letter/contract'
import { answer } from '@shared/letter/rules'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { sealPhone } from '../vault/contacts'
import { saveLetterPart } from './letter.store'
import { letterFactPart } from './letter-fact'
import { openByToken } from './opened'

/** Somebody at the other end fills in who they are. The branch at home calls them back before it says more. */
export const handler = handle(answerLetter, async (request) => {
  const { body, person, now, newId, authorise } = request
  authorise({ kind: 'nothing' })
  const receipt = await command(answerLetter, request, async () => {
    const { letter, trip } = await openByToken(body.token, dayOf(now))
    const { orgName, contactName } = body
    const phone = await sealPhone(body.phone, letter.tripId)
    const after = answer(letter, { accountId: person.accountId, at: now, orgName, contactName, phone })
    return {
      receipt: { id: letter.tripId, version: after.version, state: after.state, at: now },
      parts: [
        saveLetterPart(letter, after),
        letterFactPart(after, trip, 'letter.answered', { eventId: newId('event'), now }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
