import { moveOrg } from '@shared/org/contract'
import { rearrange } from '@shared/org/rules'
import { handle } from '../http/handle'
import { changeTree } from './change-tree'

/** Puts an organisation, with all below it, under another. Only its node changes; scope follows the tree. */
export const handler = handle(moveOrg, async (request) => {
  const { params, body } = request
  const receipt = await changeTree(moveOrg, request, ({ nodes, tree, today, authorise }) => {
    authorise({ kind: 'org', orgId: params.orgId })
    authorise({ kind: 'below', orgId: body.parentId })
    const { parentId, approvedBy, effectiveOn: on = today } = body
    const node = rearrange(nodes, params.orgId, { kind: 'move', on, approvedBy, parentId }, today)
    const from = tree.get(params.orgId)?.parentId
    return {
      node,
      fact: { type: 'org.moved', ...(from && { from }), to: parentId, effectiveOn: on, approvedBy },
      tell: [params.orgId, from, parentId],
    }
  })
  return { status: 200, body: receipt }
})
