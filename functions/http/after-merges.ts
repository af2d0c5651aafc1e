import { type ActingAs, grantOf, type Person } from '@shared/access/person'
import { currentOrg, type OrgTree } from '@shared/org/tree'

/**
 * Who is calling, with the organisations they belong to and act for as they are now: whoever held a role or was
 * a member of one that was merged holds it, or is one, of the other.
 */
export function afterMerges(person: Person, as: ActingAs, tree: OrgTree): { person: Person; as: ActingAs } {
  const { member } = person
  const grant = grantOf(as)
  return {
    person: member ? { ...person, member: { ...member, orgId: currentOrg(tree, member.orgId) } } : person,
    as: grant ? { ...grant, orgId: currentOrg(tree, grant.orgId) } : as,
  }
}
