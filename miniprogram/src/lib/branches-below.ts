import type { OrgId } from '@shared/ids'
import type { OrgNameInTree } from '@shared/org/views'

/** A branch, with the name of what stands above it: two may have one name. */
export interface Branch {
  orgId: OrgId
  name: string
  above: string
}

/** The branches in and below an organisation, in the order of the tree. */
export function branchesBelow(orgs: readonly OrgNameInTree[], orgId: OrgId): Branch[] {
  const known = new Map(orgs.map((org) => [org.orgId, org]))
  const isBelow = (org: OrgNameInTree | undefined): boolean =>
    org !== undefined &&
    (org.orgId === orgId || (org.parentId !== undefined && isBelow(known.get(org.parentId))))
  return orgs
    .filter((org) => org.level === 'branch' && isBelow(org))
    .map((org) => ({
      ...{ orgId: org.orgId, name: org.name },
      above: (org.parentId && known.get(org.parentId)?.name) ?? '',
    }))
}
