import type { OrgId } from '../ids'
import { isOpen, isSameOrg, isWithin, type OrgNode, orgsOf, type OrgTree } from '../org/tree'
import type { Sweep } from './sweep'

/** Lists go to branches: that is where members are. A group's are its branch's. */
const takesLists = (node: OrgNode) => node.level === 'branch' && isOpen(node)

/** Does this branch take part, as the tree is now? One that has moved away from the issuer doesn't any longer. */
export const takesPart = (sweep: Pick<Sweep, 'orgId' | 'scope'>, orgId: OrgId, tree: OrgTree): boolean => {
  const node = tree.get(orgId)
  return (
    node !== undefined &&
    takesLists(node) &&
    isWithin(tree, orgId, sweep.orgId) &&
    sweep.scope.some((top) => isWithin(tree, orgId, top))
  )
}

/** The branches that take part, as the tree is now. @param topId only those in or below it. */
export const branchesOf = (
  sweep: Pick<Sweep, 'orgId' | 'scope'>,
  tree: OrgTree,
  topId: OrgId = sweep.orgId,
): OrgNode[] =>
  orgsOf(tree).filter((node) => takesPart(sweep, node.orgId, tree) && isWithin(tree, node.orgId, topId))

/** How a sweep concerns an organisation: its own, one of a branch of it, one below it; undefined if it doesn't. */
export function roleIn(
  sweep: Pick<Sweep, 'orgId' | 'scope'>,
  orgId: OrgId,
  tree: OrgTree,
): 'issuer' | 'above' | 'to_do' | undefined {
  if (isSameOrg(tree, sweep.orgId, orgId)) return 'issuer'
  if (takesPart(sweep, orgId, tree)) return 'to_do'
  const issuedBelow = isWithin(tree, sweep.orgId, orgId)
  return issuedBelow || branchesOf(sweep, tree, orgId).length > 0 ? 'above' : undefined
}
