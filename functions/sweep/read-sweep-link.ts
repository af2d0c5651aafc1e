import { readSweepLink } from '@shared/sweep/contract'
import { takesAnswers } from '@shared/sweep/rules'
import type { SweepLink } from '@shared/sweep/schema'
import { handle } from '../http/handle'
import { readCountyWithTree } from '../org/door'
import { findByToken } from './link.store'
import { getForTick, getSweep } from './sweep.store'

/** What a link is for, by its token, which came in the body. Of all who are on the list, the reader learns of themselves alone. */
export const handler = handle(readSweepLink, async ({ body, person, now, authorise, refuse }) => {
  authorise({ kind: 'nothing' })
  const { sweepId, orgId } = (await findByToken(body.token)) ?? refuse('SWEEP_LINK_OVER')
  const memberId = person.member?.memberId
  const { sweep, isListed, tick } = memberId
    ? await getForTick(sweepId, orgId, memberId)
    : { sweep: await getSweep(sweepId), isListed: false, tick: undefined }
  if (!sweep || !takesAnswers(sweep, now)) return refuse('SWEEP_LINK_OVER')
  const { tree } = await readCountyWithTree(sweep.countyId)
  const mayAnswer: SweepLink['mayAnswer'] = !memberId ? 'not_bound' : isListed ? 'yes' : 'not_listed'
  return {
    status: 200,
    body: {
      ...{ title: sweep.title, orgName: tree.get(orgId)?.name ?? '', dueOn: sweep.dueOn, mayAnswer },
      // What the branch has written down stays with the branch.
      ...(tick?.how === 'self' && { answered: tick.outcome }),
      ...(tick?.how === 'self' && tick.tripId && { tripId: tick.tripId }),
    },
  }
})
