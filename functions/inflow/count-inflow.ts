import { countInflow } from '@shared/inflow/contract'
import { handle } from '../http/handle'
import { readCounts } from './counts'

/** How many there are, for the county's department: one item, which every change counts anew. */
export const handler = handle(countInflow, async ({ county, authorise, refuse }) => {
  if (!county) return refuse('NOT_ALLOWED')
  authorise({ kind: 'county', countyId: county.countyId })
  return { status: 200, body: await readCounts(county.countyId) }
})
