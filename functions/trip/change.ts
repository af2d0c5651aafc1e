import type { ActingAs } from '@shared/access/person'
import type { County } from '@shared/county/county'
import type { EventId } from '@shared/ids'
import { isWithin, type OrgTree } from '@shared/org/tree'
import type { Instant } from '@shared/time'
import { type Context, waitsFor } from '@shared/trip/rules'
import type { ActorSide, TripEventType } from '@shared/trip/schema'
import { hostOf, isOpen, type Trip } from '@shared/trip/trip'
import { addWorkingDays } from '../calendar/working-days'
import type { TripEvent } from '../events/event'
import type { Decision } from '../http/command'
import { saveParts } from './trip.store'

/** What the rules are told of the world. */
export const contextOf = (now: Instant, { limits }: County): Context => ({ now, limits, addWorkingDays })

/** On which side of a trip somebody stands who acts as they do. */
export function sideOf(trip: Trip, as: ActingAs, tree: OrgTree): ActorSide {
  if (as === 'self') return 'member'
  if (as.orgId === trip.originOrgId && as.role !== 'station_host') return 'origin'
  return as.role !== 'station_host' && isWithin(tree, trip.originOrgId, as.orgId) ? 'superior' : 'host'
}

function eventOf(
  before: Trip | undefined,
  after: Trip,
  type: TripEventType,
  eventId: EventId,
  at: Instant,
  side: ActorSide,
): TripEvent {
  const host = hostOf(after) ?? (before && hostOf(before))
  const { countyId, tripId, version, memberId, originOrgId } = after
  return {
    ...{ eventId, type, countyId, at, tripId, version, to: after.state, side, memberId, originOrgId },
    ...(before && { from: before.state }),
    ...(host && { hostCountyId: host.countyId, hostOrgId: host.orgId, stationId: host.stationId }),
    ...(after.state === 'hosted' && { placedInOrgId: after.placement.orgId }),
    waitsForHost: waitsFor(after).for === 'host',
    overdueTimes: isOpen(after) ? after.overdueTimes : 0,
  }
}

/** What a change of a trip writes and answers. A rule that gave the trip back as it was changes nothing. */
export function changeOf(
  before: Trip | undefined,
  after: Trip,
  type: TripEventType,
  by: { side: ActorSide; eventId: EventId; now: Instant },
): Decision {
  const receipt = { id: after.tripId, version: after.version, state: after.state, at: by.now }
  if (after === before) return { receipt, parts: [] }
  return {
    receipt,
    parts: saveParts(before, after, eventOf(before, after, type, by.eventId, by.now, by.side)),
  }
}
