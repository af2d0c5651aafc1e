import { isInForce } from '@shared/access/person'
import { worksForOrg } from '@shared/access/relations'
import type { CountyId, OrgId } from '@shared/ids'
import { childrenOf, currentOrg, type OrgTree } from '@shared/org/tree'
import type { Instant } from '@shared/time'
import { type Held, listHeld } from './grant.store'

/** The organisations in which somebody works now. */
const staffed = (held: readonly Held[], tree: OrgTree, now: Instant): ReadonlySet<OrgId> =>
  new Set(
    held
      .filter((one) => one.state === 'given' && worksForOrg(one.grant) && isInForce(one.grant, now))
      .map(({ grant }) => currentOrg(tree, grant.orgId)),
  )

/** Those directly below in which nobody works, and below those the same: theirs falls to the one above. */
export function vacantIn(held: readonly Held[], orgId: OrgId, tree: OrgTree, now: Instant): OrgId[] {
  const working = staffed(held, tree, now)
  const below = (id: OrgId): OrgId[] =>
    childrenOf(tree, id)
      .filter((node) => node.level !== 'group' && !working.has(node.orgId))
      .flatMap((node) => [node.orgId, ...below(node.orgId)])
  return below(orgId)
}

/**
 * For which organisations below it this one stands in now, because nobody works there: never appointed, ended,
 * taken back. One query, and none when nothing is below.
 */
export async function vacantBelow(
  countyId: CountyId,
  orgId: OrgId,
  tree: OrgTree,
  now: Instant,
): Promise<OrgId[]> {
  if (childrenOf(tree, orgId).length === 0) return []
  return vacantIn(await listHeld(countyId), orgId, tree, now)
}
