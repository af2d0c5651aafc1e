import { changeOrg } from '@shared/org/contract'
import { nodeOn } from '@shared/org/plan'
import { rearrange } from '@shared/org/rules'
import { handle } from '../http/handle'
import { changeTree } from './change-tree'

/** Says anew what an organisation is. Its name, level and type are not changed without an approval. */
export const handler = handle(changeOrg, async (request) => {
  const { params, body, refuse } = request
  const { effectiveOn, approvedBy, ...fields } = body
  const isDecision = fields.name !== undefined || fields.level !== undefined || fields.type !== undefined
  const receipt = await changeTree(changeOrg, request, ({ nodes, today, authorise }) => {
    authorise({ kind: 'org', orgId: params.orgId })
    if (isDecision && !approvedBy) return refuse('INVALID_INPUT', { approvedBy: '请写明由哪个组织批准' })
    const on = effectiveOn ?? today
    const node = rearrange(
      nodes,
      params.orgId,
      { kind: 'change', on, fields, ...(approvedBy && { approvedBy }) },
      today,
    )
    const before = nodes.find(({ orgId }) => orgId === params.orgId)
    const isRenamed = before && fields.name !== undefined
    return {
      node,
      fact: {
        ...{ type: 'org.changed', effectiveOn: on },
        ...(approvedBy && { approvedBy }),
        ...(isRenamed && { from: nodeOn(before, today).name, to: fields.name }),
      },
      tell: isDecision ? [params.orgId] : [],
    }
  })
  return { status: 200, body: receipt }
})
