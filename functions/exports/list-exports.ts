import { listExports } from '@shared/exports/contract'
import { handle } from '../http/handle'
import { listExportsOf } from './export.store'
import { viewExport } from './view-export'

/** What the caller has taken out for an organisation in the last week. */
export const handler = handle(listExports, async ({ query, person, tree, authorise }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  const own = await listExportsOf(person.accountId)
  const exports = own.filter(({ orgId }) => orgId === query.orgId).map((one) => viewExport(one, tree))
  return { status: 200, body: { exports } }
})
