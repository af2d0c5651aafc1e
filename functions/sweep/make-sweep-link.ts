import { makeSweepLink } from '@shared/sweep/contract'
import { takesAnswers } from '@shared/sweep/rules'
import { takesPart } from '@shared/sweep/scope'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { sweepFactPart } from './facts'
import { linkPart } from './link.store'
import { getSweep } from './sweep.store'

/** A branch makes a link for its group, in which its members answer for themselves. Of the token a digest is kept. */
export const handler = handle(makeSweepLink, async (request) => {
  const { params, body, tree, now, newId, authorise, refuse } = request
  const { sweepId, orgId } = params
  const receipt = await command(makeSweepLink, request, async () => {
    authorise({ kind: 'org', orgId })
    const sweep = (await getSweep(sweepId)) ?? refuse('NOT_FOUND')
    if (!takesPart(sweep, orgId, tree)) return refuse('NOT_FOUND')
    if (!takesAnswers(sweep, now)) return refuse('SWEEP_CLOSED')
    const fact = { at: now, eventId: newId('event'), orgId }
    return {
      receipt: { id: sweepId, version: sweep.version, state: sweep.state, at: now },
      parts: [linkPart(body.token, sweep, orgId), sweepFactPart(sweep, 'sweep.link_made', fact)],
    }
  })
  return { status: 201, body: receipt }
})
