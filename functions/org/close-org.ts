import { closeOrg } from '@shared/org/contract'
import type { OrgId } from '@shared/ids'
import { rearrange } from '@shared/org/rules'
import { idsOf, type OrgTree } from '@shared/org/tree'
import { handle } from '../http/handle'
import { listMembers } from '../member/door'
import { changeTree } from './change-tree'

async function hasMembers(tree: OrgTree, orgId: OrgId): Promise<boolean> {
  for (const id of idsOf(tree, orgId)) if ((await listMembers(id)).length > 0) return true
  return false
}

/** Closes an organisation that has nobody left. Once its closing is fixed, it takes nobody in. */
export const handler = handle(closeOrg, async (request) => {
  const { params, body, refuse } = request
  const receipt = await changeTree(closeOrg, request, async ({ nodes, tree, today, authorise }) => {
    authorise({ kind: 'org', orgId: params.orgId })
    const { approvedBy, effectiveOn: on = today } = body
    const node = rearrange(nodes, params.orgId, { kind: 'close', on, approvedBy }, today)
    if (await hasMembers(tree, params.orgId)) return refuse('ORG_HAS_MEMBERS')
    return {
      node,
      fact: { type: 'org.closed', effectiveOn: on, approvedBy },
      // Once it is closed, nobody reads what it is told.
      tell: [...(on > today ? [params.orgId] : []), tree.get(params.orgId)?.parentId],
    }
  })
  return { status: 200, body: receipt }
})
