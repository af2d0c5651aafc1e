import { listImports } from '@shared/imports/contract'
import { handle } from '../http/handle'
import { listImportsOf } from './import.store'
import { summaryOf } from './view-import'

/** The imports for an organisation, the newest first. */
export const handler = handle(listImports, async ({ query, tree, authorise }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  const { imports, cursor } = await listImportsOf(query.orgId, query.cursor)
  const summaries = imports.map((stored) => summaryOf(stored, tree))
  return { status: 200, body: { imports: summaries, ...(cursor !== undefined && { cursor }) } }
})
