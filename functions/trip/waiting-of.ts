import { Refusal } from '@shared/errors'
import type { OrgId } from '@shared/ids'
import { idsOf, type OrgTree } from '@shared/org/tree'
import { isOpen, type Trip } from '@shared/trip/trip'
import { originOf } from '@shared/trip/waiting'
import { isCursorOf } from '../cursor'
import { newsKeyOf } from './host-news.entity'
import { indexKeysOf } from './trip.entity'
import { listWaiting, type Page } from './trip.store'
import { allUnderTermsNow } from './under-terms-now'

/** A trip keeps the id under which it was filed; of so many merged organisations the trips are asked for. */
const mostMerged = 20

/** By the day until which it waits, or since which somebody outside is to be told. */
const urgency = (trip: Trip) => [indexKeysOf(trip).waitingSk, newsKeyOf(trip)].filter(Boolean).sort()[0] ?? ''
/** The order of what waits: the most urgent first. */
export const byUrgency = (one: Trip, other: Trip) => (urgency(one) < urgency(other) ? -1 : 1)

/**
 * What waits for an organisation, also under the ids of those that were merged into it. Page by page, its own
 * first; each page the most urgent first.
 */
export async function listWaitingOf(orgId: OrgId, tree: OrgTree, cursor?: string, limit = 50): Promise<Page> {
  const ids = idsOf(tree, orgId).slice(0, mostMerged)
  const isHere = (id: OrgId) =>
    cursor === undefined || isCursorOf(cursor, { index: 'waiting', partition: `ORG#${id}` })
  const from = ids.findIndex(isHere)
  if (from === -1) throw new Refusal('MALFORMED_REQUEST')
  const trips: Trip[] = []
  for (const [i, id] of ids.slice(from).entries()) {
    const left = Math.max(1, limit - trips.length)
    const page = await listWaiting(id, i === 0 ? cursor : undefined, left)
    const now = await allUnderTermsNow(page.trips)
    // What is over waits for who answers for the member now: a branch that they have left is told nothing more of it.
    trips.push(...now.filter((trip) => isOpen(trip) || ids.includes(originOf(trip))))
    if (page.cursor) return { trips: trips.sort(byUrgency), cursor: page.cursor }
  }
  return { trips: trips.sort(byUrgency) }
}
