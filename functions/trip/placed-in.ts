import { Refusal } from '@shared/errors'
import type { OrgId } from '@shared/ids'
import { idsOf, type OrgTree } from '@shared/org/tree'
import type { Trip } from '@shared/trip/trip'
import { isCursorOf } from '../cursor'
import { listPlaced, type Page } from './trip.store'

/** Of so many merged organisations those who were placed are asked for. */
const mostMerged = 20

/**
 * Who was placed in a branch or a group, by the day they left home; also under the ids of those that were merged into it,
 * one after the other.
 */
export async function listPlacedIn(orgId: OrgId, tree: OrgTree, limit = 200, cursor?: string): Promise<Page> {
  const ids = idsOf(tree, orgId).slice(0, mostMerged)
  const isHere = (id: OrgId) =>
    cursor === undefined || isCursorOf(cursor, { index: 'lookup', partition: `HST#${id}` })
  const from = ids.findIndex(isHere)
  if (from === -1) throw new Refusal('MALFORMED_REQUEST')
  const trips: Trip[] = []
  for (const [i, id] of ids.slice(from).entries()) {
    const page = await listPlaced(id, Math.max(1, limit - trips.length), i === 0 ? cursor : undefined)
    trips.push(...page.trips)
    if (page.cursor) return { trips, cursor: page.cursor }
  }
  return { trips }
}
