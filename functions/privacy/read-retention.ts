import { readRetention } from '@shared/privacy/contract'
import { retentionOf, retentionRows } from '@shared/privacy/retention'
import { handle } from '../http/handle'

/** How long what is kept, and what an erasure leaves, in the county's numbers. */
export const handler = handle(readRetention, async ({ county, authorise }) => {
  authorise({ kind: 'nothing' })
  return { status: 200, body: { rows: retentionRows(retentionOf(county)) } }
})
