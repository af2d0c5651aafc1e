import { revealByLetter } from '@shared/letter/reveal-contract'
import { isTheirs } from '@shared/letter/rules'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { stillShows } from '../http/still-shows'
import { readCountyWithTree } from '../org/door'
import { lookPart } from '../privacy/door'
import { openPhoneOf } from '../trip/door'
import { openByToken } from './opened'

/** The member's number for whom the branch has called back; the member reads who has seen it. */
export const handler = handle(revealByLetter, async (request) => {
  const { body, person, now, requestId, authorise, refuse } = request
  authorise({ kind: 'nothing' })
  const { letter, trip } = await openByToken(body.token, dayOf(now))
  if (!isTheirs(letter, person.accountId)) return refuse('LETTER_STEP_NOT_POSSIBLE')
  const value = (await openPhoneOf(trip)) ?? refuse('NOTHING_TO_REVEAL')
  const { county } = await readCountyWithTree(letter.countyId)
  const looked = await command(revealByLetter, request, async () => ({
    receipt: { id: trip.tripId, version: trip.version, state: trip.state, at: now },
    parts: [
      lookPart(
        {
          ...{ memberId: trip.memberId, at: now, requestId, field: 'mobile', reason: '对接函' },
          ...{ accountId: person.accountId, actingAs: 'letter', by: letter.answer.orgName },
        },
        county,
      ),
    ],
  }))
  stillShows(looked, now)
  return { status: 200, body: { value } }
})
