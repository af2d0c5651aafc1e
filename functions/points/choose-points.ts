import { choosePoints } from '@shared/points/contract'
import { optIn, optOut } from '@shared/points/taking-part'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { ownLedger } from './ledger'
import { getChoice, saveChoicePart } from './points.store'

/** Takes part from now on, or no longer; what was written stays. To say it again changes nothing. */
export const handler = handle(choosePoints, async (request) => {
  const { body, person, as, now, newId, authorise, refuse } = request
  authorise({ kind: 'account', accountId: person.accountId })
  const { ledger, countyId } = ownLedger(person, as) ?? refuse('NOT_ALLOWED')
  const receipt = await command(choosePoints, request, async () => {
    const before = await getChoice(ledger)
    const after = (body.takesPart ? optIn : optOut)(before, now)
    const state = body.takesPart ? 'in' : 'out'
    const type = `points.opted_${state}` as const
    return {
      receipt: { id: ledger.owner, version: (after ?? before)?.version ?? 0, state, at: now },
      parts: after
        ? [
            saveChoicePart(ledger, before, after, now),
            eventPart({
              eventId: newId('event'),
              type,
              countyId,
              at: now,
              aggregateId: ledger.owner,
              tell: [],
            }),
          ]
        : [],
    }
  })
  return { status: 200, body: receipt }
})
