import { listInflow } from '@shared/inflow/contract'
import { handle } from '../http/handle'
import { listInflowIn } from './list-in-org'
import { named, searched, viewCard } from './view-card'

/** The inflow ledger of one organisation and its groups, for itself and whoever works above it. Contacts masked for all. */
export const handler = handle(listInflow, async ({ query, person, as, tree, authorise }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  const { members, cursor } = await listInflowIn(query.orgId, tree, query.name ? searched : 100, query.cursor)
  const cards = named(members, query.name).map((one) => viewCard(one, { person, as, tree }))
  return { status: 200, body: { members: cards, ...(cursor && { cursor }) } }
})
