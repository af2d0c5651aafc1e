import { answerSweep } from '@shared/sweep/contract'
import { takesAnswers } from '@shared/sweep/rules'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import { findByToken } from './link.store'
import { getForTick } from './sweep.store'
import { placeOf, tickParts } from './ticking'

/** A member says where they are. It takes the place of whatever was ticked, and may be said anew. */
export const handler = handle(answerSweep, async (request) => {
  const { body, person, tree, now, newId, authorise, refuse } = request
  const receipt = await command(answerSweep, request, async () => {
    const { memberId } = person.member ?? refuse('NOT_BOUND_YET')
    authorise({ kind: 'member', memberId })
    const { sweepId, orgId } = (await findByToken(body.token)) ?? refuse('SWEEP_LINK_OVER')
    const [{ sweep, isListed, tick: before }, member] = await Promise.all([
      getForTick(sweepId, orgId, memberId),
      getMember(memberId),
    ])
    if (!sweep || !takesAnswers(sweep, now)) return refuse('SWEEP_LINK_OVER')
    if (!isListed) return refuse('NOT_ON_THIS_LIST')
    const place = placeOf(body.place)
    return tickParts(
      { sweep, orgId, memberId, member, before, tree },
      { outcome: body.outcome, how: 'self', ...(place && { place }) },
      { accountId: person.accountId, now, eventId: newId('event') },
    )
  })
  return { status: 200, body: receipt }
})
