import { can } from '@shared/access/can'
import { type ActingAs, grantOf, type Person } from '@shared/access/person'
import { worksForOrg } from '@shared/access/relations'
import type { Subject } from '@shared/access/subject'
import type { OrgId } from '@shared/ids'
import { isSameOrg, type OrgTree } from '@shared/org/tree'
import type { Instant } from '@shared/time'
import { vacantBelow } from './vacant'

/** Who asks, as whom, in which county's tree. */
interface Asking {
  person: Person
  as: ActingAs
  tree: OrgTree
  now: Instant
}

/** For which organisations somebody stands in now, acting as they do: their lists are theirs meanwhile. */
export async function standsInFor({ person, as, tree, now }: Asking): Promise<OrgId[]> {
  const grant = grantOf(as)
  if (!grant || !worksForOrg(grant)) return []
  const may = (orgId: OrgId) =>
    can(person, as, 'trip.listWaiting', { kind: 'org', orgId, vacant: true }, tree)
  return (await vacantBelow(grant.countyId, grant.orgId, tree, now)).filter(may)
}

/** An organisation as `can()` knows it, when it matters whether anybody works there. */
export async function orgSubject(orgId: OrgId, asking: Asking): Promise<Subject> {
  const own = grantOf(asking.as)?.orgId
  const isOwn = own === undefined || isSameOrg(asking.tree, own, orgId)
  const vacant = !isOwn && (await standsInFor(asking)).some((one) => isSameOrg(asking.tree, one, orgId))
  return { kind: 'org', orgId, ...(vacant && { vacant }) }
}
