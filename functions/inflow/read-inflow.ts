import { readInflow } from '@shared/inflow/contract'
import { handle } from '../http/handle'
import { subjectOf } from './change'
import { getInflow } from './inflow.store'
import { viewInflow } from './view-inflow'

export const handler = handle(readInflow, async ({ params, person, as, tree, authorise, refuse }) => {
  const one = (await getInflow(params.inflowId)) ?? refuse('NOT_FOUND')
  authorise(subjectOf(one))
  return { status: 200, body: await viewInflow(one, { person, as, tree }) }
})
