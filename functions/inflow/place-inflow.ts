import { grantOf } from '@shared/access/person'
import { placeInflow } from '@shared/inflow/contract'
import { place } from '@shared/inflow/rules'
import { isWithin, takesIn } from '@shared/org/tree'
import { dayOf } from '@shared/time'
import { inflowStep } from './inflow-step'

/** The host names a branch or group of their own organisation, or a mobile-member branch of the county. */
export const handler = inflowStep(placeInflow, 'inflow.placed', (one, request, context) => {
  const { body, as, tree, now, refuse } = request
  const branch = tree.get(body.orgId)
  const own = one.station?.orgId ?? grantOf(as)?.orgId
  if (!branch || !own || !takesIn(branch, dayOf(now))) return refuse('BRANCH_NOT_HERE')
  if (branch.type !== 'mobile' && !isWithin(tree, branch.orgId, own)) return refuse('BRANCH_NOT_HERE')
  return place(one, branch.orgId, context)
})
