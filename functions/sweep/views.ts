import type { OrgId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { partsOf } from '@shared/sweep/rules'
import type { SweepCard } from '@shared/sweep/schema'
import type { Sweep, SweepOrg } from '@shared/sweep/sweep'

/** A sweep in a list. @param own the branch's own progress, where it has a list. */
export function viewCard(
  { sweepId, version, title, orgId, state, dueOn, startedAt }: Sweep,
  role: SweepCard['role'],
  tree: OrgTree,
  own?: SweepOrg,
): SweepCard {
  const issuer: { issuerOrgId: OrgId; issuerName: string } = {
    issuerOrgId: orgId,
    issuerName: tree.get(orgId)?.name ?? '',
  }
  return {
    ...{ sweepId, version, title, ...issuer, state, dueOn, startedAt, role },
    ...(own && { own: partsOf(own.counts, own.total) }),
  }
}
