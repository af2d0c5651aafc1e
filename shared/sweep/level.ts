import type { OrgId } from '../ids'
import { currentOrg, lineOf, type OrgNode, type OrgTree } from '../org/tree'
import { branchesOf } from './scope'
import type { Sweep } from './sweep'

/** An organisation directly below the one that is looked at (or that one itself, if it is a branch), and its branches. */
export interface Below {
  node: OrgNode
  branches: OrgNode[]
}

/** In an order that stays the same from one part of a list to the next. */
const byName = (one: Below, other: Below) =>
  one.node.name < other.node.name || (one.node.name === other.node.name && one.node.orgId < other.node.orgId)
    ? -1
    : 1

/** The organisations directly below one that have branches in a sweep: from county to town, from town to branch. */
export function levelOf(sweep: Pick<Sweep, 'orgId' | 'scope'>, tree: OrgTree, orgId: OrgId): Below[] {
  const top = currentOrg(tree, orgId)
  const below = new Map<OrgId, Below>()
  for (const branch of branchesOf(sweep, tree, top)) {
    const line = lineOf(tree, branch.orgId)
    const node = line.find(({ parentId }) => parentId !== undefined && currentOrg(tree, parentId) === top)
    const found = branch.orgId === top ? branch : (node ?? branch)
    const known = below.get(found.orgId)
    if (known) known.branches.push(branch)
    else below.set(found.orgId, { node: found, branches: [branch] })
  }
  return [...below.values()].sort(byName)
}
