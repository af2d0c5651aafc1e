import { takeBackOrgChange } from '@shared/org/contract'
import { takeBack } from '@shared/org/rules'
import { handle } from '../http/handle'
import { changeTree } from './change-tree'
import { endMergeJobPart } from './merge-job.store'

/** Takes back a change whose day has not come. */
export const handler = handle(takeBackOrgChange, async (request) => {
  const { orgId } = request.params
  const receipt = await changeTree(takeBackOrgChange, request, ({ nodes, today, authorise }) => {
    authorise({ kind: 'org', orgId })
    const node = takeBack(nodes, orgId, today)
    const plan = nodes.find((one) => one.orgId === orgId)?.planned
    return {
      node,
      fact: { type: 'org.change_taken_back', ...(plan && { effectiveOn: plan.on }) },
      tell: [orgId],
      ...(plan?.kind === 'merge' && { also: [endMergeJobPart(orgId)] }),
    }
  })
  return { status: 200, body: receipt }
})
