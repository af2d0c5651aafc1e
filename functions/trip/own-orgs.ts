import type { OrgId } from '@shared/ids'
import { idsOf, isSameOrg, orgsOf, type OrgNode, type OrgTree } from '@shared/org/tree'

/** A group is a part of its branch: what is its is the branch's. */
export const isPart = ({ level }: OrgNode): boolean => level === 'group'

/** Every id under which trips may lie for whom an organisation acts itself: its own, and those of its groups. */
export function ownOrgs(orgId: OrgId, tree: OrgTree): OrgId[] {
  const groups = orgsOf(tree).filter(
    (node) => isPart(node) && node.parentId !== undefined && isSameOrg(tree, node.parentId, orgId),
  )
  return [...idsOf(tree, orgId), ...groups.flatMap((node) => idsOf(tree, node.orgId))]
}
