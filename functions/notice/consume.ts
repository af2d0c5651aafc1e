import type { CountyId, OrgId } from '@shared/ids'
import type { TripEvent } from '../events/event'
import { readCountyWithTree } from '../org/door'
import { getTrip } from '../trip/door'
import { noticeIdOf } from './notice-id'
import { deliver } from './notice.store'
import { type Above, whomToTell } from './whom-to-tell'

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
  const notices = whomToTell(event, trip, above).map(({ recipient, code, params }) => ({
    recipientId: recipient,
    noticeId: noticeIdOf(event.eventId, recipient, event.at),
    ...{ code, params, at: event.at, read: false, tripId: event.tripId },
  }))
  await deliver(event.eventId, notices)
}
