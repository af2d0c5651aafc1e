import { reversePoints } from '@shared/points/contract'
import { eventPart } from '../events/event.entity'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { confirmedAct } from './confirmed-act'
import { writeDownParts } from './write-down'

/**
 * Whoever answers for the place reverses what one act earned. They read nothing of the ledger: whether there was anything
 * to reverse is told to the person alone, with the reason.
 */
export const handler = handle(reversePoints, async (request) => {
  const { body, tree, now, newId, authorise, refuse } = request
  const receipt = await command(reversePoints, request, async () => {
    const { id, countyId, subject, by, done } = (await confirmedAct(body, tree)) ?? refuse('NOT_FOUND')
    authorise(subject)
    const { kind, act, memberId, on } = done ?? refuse('ACT_NOT_CONFIRMED')
    const reversed = { reason: body.reason, orgName: by.name }
    const rows = await writeDownParts({ book: 'member', owner: memberId }, { on, at: now }, () => ({
      ...{ kind, act, reversed },
    }))
    const fact = { eventId: newId('event'), type: 'points.reversed', countyId, at: now } as const
    const tell = rows.length > 0 ? [{ recipient: memberId, code: 'points_reversed' as const }] : []
    return {
      receipt: { id, version: 1, state: 'reversed', at: now },
      parts: [...rows, eventPart({ ...fact, aggregateId: act, orgId: by.orgId, tell })],
    }
  })
  return { status: 200, body: receipt }
})
