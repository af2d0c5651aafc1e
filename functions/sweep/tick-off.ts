import { tickOff } from '@shared/sweep/contract'
import { isOpen } from '@shared/sweep/rules'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { getForTick } from './sweep.store'
import { placeOf, tickParts } from './ticking'
import { aboutListed } from './view-member'

/**
 * A worker has asked after a member. Whoever hasn't seen what another has ticked meanwhile is told, and nothing is lost.
 */
export const handler = handle(tickOff, async (request) => {
  const { params, body, person, tree, now, newId, authorise, refuse } = request
  const { sweepId, orgId, memberId } = params
  const receipt = await command(tickOff, request, async () => {
    const [{ sweep, isListed, tick: before }, member] = await Promise.all([
      getForTick(sweepId, orgId, memberId),
      getMember(memberId),
    ])
    if (!sweep || !isListed) return refuse('NOT_FOUND')
    authorise(aboutListed(memberId, orgId, member, tree))
    if (!isOpen(sweep)) return refuse('SWEEP_CLOSED')
    if ((before?.version ?? 0) !== body.seen) return refuse('CHANGED_MEANWHILE')
    const { outcome, how, note } = body
    const place = placeOf(body.place)
    return tickParts(
      { sweep, orgId, memberId, member, before, tree },
      { outcome, how, ...(place && { place }), ...(note !== undefined && { note: note.trim() }) },
      { accountId: person.accountId, now, eventId: newId('event') },
    )
  })
  return { status: 200, body: receipt }
})
