import { listGrants } from '@shared/grant/contract'
import type { OrgId } from '@shared/ids'
import { readTree } from '@shared/org/contract'
import { useGrant } from '@/lib/acting-as'
import { useRead } from '@/lib/use-read'

/** Those who work with the tree; a host, an auditor or a community worker doesn't. */
const working: readonly string[] = ['county_officer', 'party_worker', 'branch_secretary']

/** The tree as whoever works with it reads it, and where below them nobody holds a role. */
export function useTree() {
  const grant = useGrant()
  const own = grant && working.includes(grant.role) ? grant.orgId : undefined
  const tree = useRead(readTree, own && {})
  const roles = useRead(listGrants, own && { query: { orgId: own } })
  const vacant: ReadonlySet<OrgId> = new Set(roles.data?.vacant.map(({ orgId }) => orgId))
  return { own, tree, vacant, reads: [tree, roles] }
}
