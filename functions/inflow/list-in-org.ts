import type { OrgId } from '@shared/ids'
import { ownOrgs } from '@shared/org/parts'
import type { OrgTree } from '@shared/org/tree'
import { inTurn } from '../in-turn'
import { type InflowPage, listInflowOf } from './inflow.store'

/**
 * The ledger of an organisation with that of its groups, and of those that were merged into it, one after the other.
 * @throws Refusal MALFORMED_REQUEST for a cursor of another list.
 */
export async function listInflowIn(
  orgId: OrgId,
  tree: OrgTree,
  limit: number,
  cursor?: string,
): Promise<InflowPage> {
  const { of: members, ...page } = await inTurn(
    ownOrgs(orgId, tree),
    {
      keyOf: (id) => ({ index: 'listing', partition: `IFL#${id}` }),
      read: async (id, most, from) => {
        const { members: of, ...rest } = await listInflowOf(id, from, most)
        return { of, ...rest }
      },
    },
    { limit, cursor },
  )
  return { members, ...page }
}
