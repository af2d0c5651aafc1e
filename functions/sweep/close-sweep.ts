import { closeSweep } from '@shared/sweep/contract'
import { closed } from '@shared/sweep/rules'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { sweepFactPart, tellingOrgs } from './facts'
import { getProgress, saveSweepPart } from './sweep.store'

/** The issuer closes a sweep. The committees above branches with somebody not reached are told: it is theirs now. */
export const handler = handle(closeSweep, async (request) => {
  const { params, tree, now, newId, authorise, refuse } = request
  const receipt = await command(closeSweep, request, async () => {
    const { sweep, orgs } = (await getProgress(params.sweepId)) ?? refuse('NOT_FOUND')
    if (!tree.has(sweep.orgId)) return refuse('NOT_FOUND')
    authorise({ kind: 'org', orgId: sweep.orgId })
    const after = closed(sweep, now)
    const done = { id: sweep.sweepId, version: after.version, state: after.state, at: now }
    if (after === sweep) return { receipt: done, parts: [] }
    const above = orgs.flatMap(({ orgId, counts }) => {
      const parentId = counts.not_reached > 0 ? tree.get(orgId)?.parentId : undefined
      return parentId ? [parentId] : []
    })
    const told = tellingOrgs(after, 'sweep.closed', [...new Set(above)], 'sweep_not_reached', {
      at: now,
      newId,
    })
    return {
      receipt: done,
      parts: [
        saveSweepPart(sweep, after),
        ...(told.length > 0
          ? told
          : [sweepFactPart(after, 'sweep.closed', { at: now, eventId: newId('event') })]),
      ],
    }
  })
  return { status: 200, body: receipt }
})
