import { createOrg } from '@shared/org/contract'
import { setUp } from '@shared/org/rules'
import { handle } from '../http/handle'
import { changeTree } from './change-tree'

/** Sets up an organisation below another. */
export const handler = handle(createOrg, async (request) => {
  const { parentId, effectiveOn, approvedBy, ...said } = request.body
  const receipt = await changeTree(createOrg, request, ({ nodes, today, authorise }) => {
    authorise({ kind: 'below', orgId: parentId })
    const establishedOn = effectiveOn ?? today
    const node = setUp(nodes, { ...said, parentId, establishedOn, approvedBy }, today)
    return {
      node,
      fact: { type: 'org.created', to: parentId, effectiveOn: establishedOn, approvedBy },
      tell: [node.parentId],
    }
  })
  return { status: 201, body: receipt }
})
