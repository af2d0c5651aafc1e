import { Refusal } from '@shared/errors'
import type { OrgId } from '@shared/ids'
import { isOpen, type OrgTree } from '@shared/org/tree'

/** @throws Refusal ORG_CLOSED when an organisation can't answer for a place: closed, or of no such county. */
export function mustBeOpen(orgId: OrgId, tree: OrgTree): void {
  const org = tree.get(orgId)
  if (!org || !isOpen(org)) throw new Refusal('ORG_CLOSED')
}
