import { listTemplates } from '@shared/exports/contract'
import { handle } from '../http/handle'
import { listTemplatesOf } from './template.store'

/** The sheets of its own that an organisation has. */
export const handler = handle(listTemplates, async ({ query, authorise }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  return { status: 200, body: { templates: await listTemplatesOf(query.orgId) } }
})
