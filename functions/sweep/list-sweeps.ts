import { listSweeps } from '@shared/sweep/contract'
import { roleIn } from '@shared/sweep/scope'
import { handle } from '../http/handle'
import { getProgressOf, listSweeps as list } from './sweep.store'
import { viewCard } from './views'

/** The sweeps that concern an organisation: its own, those above branches of it, those in which it has a list. */
export const handler = handle(listSweeps, async ({ query, county, tree, authorise, refuse }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  if (!county) return refuse('NOT_FOUND')
  const { sweeps, cursor } = await list(county.countyId, query.cursor)
  const concerning = sweeps.flatMap((sweep) => {
    const role = roleIn(sweep, query.orgId, tree)
    return role ? [{ sweep, role }] : []
  })
  const own = await getProgressOf(
    query.orgId,
    concerning.filter(({ role }) => role !== 'above').map(({ sweep }) => sweep.sweepId),
  )
  const cards = concerning.map(({ sweep, role }) =>
    viewCard(
      sweep,
      role,
      tree,
      own.find((one) => one.sweepId === sweep.sweepId),
    ),
  )
  return { status: 200, body: { sweeps: cards, ...(cursor !== undefined && { cursor }) } }
})
