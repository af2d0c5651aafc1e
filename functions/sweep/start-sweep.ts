import { currentOrg, isWithin } from '@shared/org/tree'
import { startSweep } from '@shared/sweep/contract'
import { branchesOf, takesPart } from '@shared/sweep/scope'
import type { Sweep } from '@shared/sweep/sweep'
import { dayOf } from '@shared/time'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { sweepFactPart, tellingOrgs } from './facts'
import { partsOfHandingOut } from './hand-out'
import { getSweep, saveSweepPart } from './sweep.store'

/**
 * An organisation begins a sweep in its branches. Writes the sweep and says so; the lists are handed out after, some
 * branches at a time, so the size of the county costs this call nothing. Its own list a branch gets at once.
 */
export const handler = handle(startSweep, async (request) => {
  const { body, county, tree, now, newId, authorise, refuse } = request
  const receipt = await command(startSweep, request, async () => {
    authorise({ kind: 'org', orgId: body.orgId })
    const { sweepId, title, scope, whom, dueOn } = body
    const orgId = currentOrg(tree, body.orgId)
    if (!county || scope.some((one) => !isWithin(tree, one, orgId))) return refuse('NOT_FOUND')
    if (dueOn < dayOf(now)) return refuse('DAY_IS_PAST')
    if (whom.kind === 'not_reached') {
      const earlier = await getSweep(whom.inSweepId)
      if (!earlier || !isWithin(tree, earlier.orgId, county.rootOrgId)) return refuse('NOT_FOUND')
    }
    const sweep: Sweep = {
      ...{ sweepId, countyId: county.countyId, version: 1, state: 'open', orgId, title: title.trim() },
      ...{ scope, whom, dueOn, startedAt: now },
    }
    const branches = branchesOf(sweep, tree).map((node) => node.orgId)
    if (branches.length === 0) return refuse('SWEEP_WITHOUT_BRANCHES')
    const others = branches.filter((one) => one !== orgId)
    return {
      receipt: { id: sweepId, version: 1, state: 'open', at: now },
      parts: [
        saveSweepPart(undefined, sweep),
        ...(takesPart(sweep, orgId, tree) ? await partsOfHandingOut(sweep, orgId, tree, now) : []),
        ...(others.length > 0
          ? tellingOrgs(sweep, 'sweep.started', others, 'sweep_began', { at: now, newId, orgId })
          : [sweepFactPart(sweep, 'sweep.started', { at: now, eventId: newId('event'), orgId })]),
      ],
    }
  })
  return { status: 201, body: receipt }
})
