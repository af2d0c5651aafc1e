import { can } from '@shared/access/can'
import type { Action } from '@shared/access/actions'
import { type ActingAs, grantOf, type Person } from '@shared/access/person'
import type { Subject } from '@shared/access/subject'
import { readTree } from '@shared/org/contract'
import { nodesOn } from '@shared/org/plan'
import type { Plan } from '@shared/org/schema'
import { isOpen, type OrgNode, type OrgTree, orgTree } from '@shared/org/tree'
import type { TreeNode } from '@shared/org/views'
import { dayOf } from '@shared/time'
import { handle } from '../http/handle'
import { nameOr } from './name-or'
import { readNodes } from './org.store'

function viewPlan(plan: Plan, tree: OrgTree): TreeNode['planned'] {
  const { kind, on, approvedBy } = plan
  const toOrgId = kind === 'move' ? plan.parentId : kind === 'merge' ? plan.into : undefined
  const toOrgName = toOrgId && tree.get(toOrgId)?.name
  const name = kind === 'change' ? plan.fields.name : undefined
  return {
    ...{ kind, on },
    ...(approvedBy && { approvedBy: nameOr(approvedBy, tree) }),
    ...(toOrgId && { toOrgId }),
    ...(toOrgName && { toOrgName }),
    ...(name && { name }),
  }
}

interface Reader {
  person: Person
  as: ActingAs
  tree: OrgTree
}

function viewNode(stored: OrgNode, { person, as, tree }: Reader): TreeNode {
  // Below an organisation that was merged one stands below the other.
  const { planned, ...node } = stored.mergedInto ? stored : (tree.get(stored.orgId) ?? stored)
  const may = (action: Action, subject: Subject) => isOpen(node) && can(person, as, action, subject, tree)
  return {
    ...node,
    ...(node.approvedBy && { approvedBy: nameOr(node.approvedBy, tree) }),
    ...(planned && { planned: viewPlan(planned, tree) }),
    mayChange: may('org.change', { kind: 'org', orgId: node.orgId }),
    mayCreateBelow: may('org.create', { kind: 'below', orgId: node.orgId }),
  }
}

/** The whole tree as it is today, with what is closed, merged and planned. */
export const handler = handle(readTree, async ({ person, as, county, now, authorise, refuse }) => {
  const grant = grantOf(as)
  if (!county || !grant) return refuse('NOT_ALLOWED')
  authorise({ kind: 'org', orgId: grant.orgId })
  const nodes = nodesOn(await readNodes(county.countyId), dayOf(now))
  const tree = orgTree(nodes)
  return { status: 200, body: { nodes: nodes.map((node) => viewNode(node, { person, as, tree })) } }
})
