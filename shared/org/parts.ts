import type { OrgId } from '../ids'
import { idsOf, isSameOrg, lineOf, type OrgNode, orgsOf, type OrgTree } from './tree'

/** A group is a part of its branch: what is its is the branch's. */
export const isPart = ({ level }: Pick<OrgNode, 'level'>): boolean => level === 'group'

/** Who acts for an organisation: itself, or for a group its branch. One that isn't in this tree comes back as it is. */
export const actorOf = (tree: OrgTree, orgId: OrgId): OrgId =>
  lineOf(tree, orgId).find((node) => !isPart(node))?.orgId ?? orgId

/** Every id under which things may lie for which an organisation acts itself: its own, and those of its groups. */
export function ownOrgs(orgId: OrgId, tree: OrgTree): OrgId[] {
  const groups = orgsOf(tree).filter(
    (node) => isPart(node) && node.parentId !== undefined && isSameOrg(tree, node.parentId, orgId),
  )
  return [...idsOf(tree, orgId), ...groups.flatMap((node) => idsOf(tree, node.orgId))]
}
