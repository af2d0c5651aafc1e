import type { CountyId, OrgId } from '@shared/ids'
import type { TripEvent } from '../events/event'
import { readCountyWithTree } from '../org/door'
import { getTrip } from '../trip/door'
import { transact, untilSaved } from '../writes/transact'
import { tellingParts } from './telling-parts'
import type { Above } from './whom-to-tell'

async function parentOf(
  countyId: CountyId | undefined,
  orgId: OrgId | undefined,
): Promise<OrgId | undefined> {
  if (!countyId || !orgId) return undefined
  return (await readCountyWithTree(countyId)).tree.get(orgId)?.parentId
}

async function aboveOf(event: TripEvent): Promise<Above> {
  if (event.type !== 'trip.fell_due') return {}
  const [origin, host] = await Promise.all([
    parentOf(event.countyId, event.originOrgId),
    parentOf(event.hostCountyId, event.hostOrgId),
  ])
  return { ...(origin && { origin }), ...(host && { host }) }
}

/** The inbox's consumer: an event in, rows in the inboxes out. May be given the same event any number of times. */
export async function tellOf(event: TripEvent): Promise<void> {
  const [trip, above] = await Promise.all([getTrip(event.tripId), aboveOf(event)])
  if (!trip) return
  await untilSaved(() => transact(tellingParts(event, trip, above)))
}
