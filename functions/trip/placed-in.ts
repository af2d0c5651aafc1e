import type { OrgId } from '@shared/ids'
import { ownOrgs } from '@shared/org/parts'
import type { OrgTree } from '@shared/org/tree'
import { inTurn } from '../in-turn'
import { listPlaced, type Page } from './trip.store'

/**
 * Who was placed in a branch or in one of its groups, by the day they left home; also under the ids of those that were
 * merged into it, one after the other.
 */
export async function listPlacedIn(orgId: OrgId, tree: OrgTree, limit = 200, cursor?: string): Promise<Page> {
  const { of: trips, ...page } = await inTurn(
    ownOrgs(orgId, tree),
    {
      keyOf: (id) => ({ index: 'lookup', partition: `HST#${id}` }),
      read: async (id, most, from) => {
        const { trips: of, ...rest } = await listPlaced(id, most, from)
        return { of, ...rest }
      },
    },
    { limit, cursor },
  )
  return { trips, ...page }
}
