import { readOwnInflow } from '@shared/inflow/contract'
import { handle } from '../http/handle'
import { getInflow } from './inflow.store'
import { viewInflow } from './view-inflow'

/** 我的登记; one that has been taken away is none. */
export const handler = handle(readOwnInflow, async ({ person, as, tree, authorise }) => {
  authorise({ kind: 'account', accountId: person.accountId })
  const one = as === 'self' && person.inflow ? await getInflow(person.inflow.inflowId) : undefined
  return { status: 200, body: one ? { inflow: await viewInflow(one, { person, as, tree }) } : {} }
})
