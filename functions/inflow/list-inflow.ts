import { listInflow } from '@shared/inflow/contract'
import { handle } from '../http/handle'
import { listInflowOf } from './inflow.store'
import { named, searched, viewCard } from './view-card'

/** The inflow ledger of one organisation, for itself and whoever works above it. Contacts masked for all. */
export const handler = handle(listInflow, async ({ query, person, as, tree, authorise }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  const { members, cursor } = await listInflowOf(query.orgId, query.cursor, query.name ? searched : 100)
  const cards = named(members, query.name).map((one) => viewCard(one, { person, as, tree }))
  return { status: 200, body: { members: cards, ...(cursor && { cursor }) } }
})
