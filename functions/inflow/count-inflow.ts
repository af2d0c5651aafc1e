import { countInflow } from '@shared/inflow/contract'
import { inflowStates } from '@shared/inflow/inflow'
import { handle } from '../http/handle'
import { listOfCounty } from './inflow.store'

/** How many there are, for the county's department. Reads them all: a county has some hundreds. */
export const handler = handle(countInflow, async ({ county, authorise, refuse }) => {
  if (!county) return refuse('NOT_ALLOWED')
  authorise({ kind: 'county', countyId: county.countyId })
  const { members } = await listOfCounty(county.countyId, undefined, undefined, Infinity)
  const byState = inflowStates.flatMap((state) => {
    const count = members.filter((one) => one.state === state).length
    return count > 0 ? [{ state, count }] : []
  })
  const originNotTold = members.filter((one) => one.state === 'placed' && !one.originTold).length
  return { status: 200, body: { total: members.length, byState, originNotTold } }
})
