import { settleFollow } from '@shared/sweep/contract'
import { maySettle } from '@shared/sweep/rules'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { sweepFactPart } from './facts'
import { getForTick } from './sweep.store'
import { saveTickParts } from './tick.store'
import { tripOfListed } from './ticking'
import { aboutListed } from './view-member'

/** What followed from a tick has been done: the trip filed, the transfer or the death recorded, the member found. */
export const handler = handle(settleFollow, async (request) => {
  const { params, tree, now, newId, authorise, refuse } = request
  const { sweepId, orgId, memberId } = params
  const receipt = await command(settleFollow, request, async () => {
    const [{ sweep, isListed, tick: before }, member] = await Promise.all([
      getForTick(sweepId, orgId, memberId),
      getMember(memberId),
    ])
    if (!sweep || !isListed) return refuse('NOT_FOUND')
    authorise(aboutListed(memberId, orgId, member, tree))
    if (!before) return refuse('FOLLOW_NOT_DONE')
    const settled = { id: memberId, version: before.version, state: 'settled', at: now }
    const tripId = await tripOfListed(orgId, member, tree)
    if (before.followDone) return { receipt: settled, parts: [] }
    if (!maySettle(before.follow, { orgId, tree, tripId, member }, sweep)) return refuse('FOLLOW_NOT_DONE')
    const linked = before.follow === 'file_trip' && tripId ? { tripId } : {}
    const after = { ...before, ...linked, version: before.version + 1, followDone: true }
    const fact = { at: now, eventId: newId('event'), memberId, orgId, to: before.follow }
    return {
      receipt: { ...settled, version: after.version },
      parts: [
        ...saveTickParts({ sweepId, orgId }, before, after),
        sweepFactPart(sweep, 'sweep.settled', fact),
      ],
    }
  })
  return { status: 200, body: receipt }
})
