import { type ActingAs, type Delegation, grantOf } from '@shared/access/person'
import type { County } from '@shared/county/county'
import type { EventId } from '@shared/ids'
import { actorOf } from '@shared/org/parts'
import { isSameOrg, type OrgTree } from '@shared/org/tree'
import { dayOf, type Instant } from '@shared/time'
import { withHostNews } from '@shared/trip/host-news'
import { type Context, originOf, waitsFor } from '@shared/trip/rules'
import type { ActorSide, TripEventType } from '@shared/trip/schema'
import { hostOf, isOpen, isSameHost, type KnownHost, type Trip } from '@shared/trip/trip'
import { addWorkingDays } from '../calendar/working-days'
import type { TripEvent } from '../events/event'
import type { Decision } from '../http/command'
import { saveParts } from './trip.store'

/** What the rules are told of the world. */
export const contextOf = (now: Instant, { limits }: County): Context => ({ now, limits, addWorkingDays })

/** On which side of a trip somebody stands who may act on it as they do. The two ends, and whoever is above either. */
export function sideOf(trip: Trip, as: ActingAs, tree: OrgTree): ActorSide {
  const grant = grantOf(as)
  if (!grant) return 'member'
  if (grant.role === 'station_host') return 'host'
  if (isSameOrg(tree, grant.orgId, originOf(trip))) return 'origin'
  const host = knownHostOf(trip)
  const hostOrg = (trip.state === 'hosted' && trip.placement.orgId) || (host?.kind === 'branch' && host.orgId)
  const isHost = hostOrg && [hostOrg, actorOf(tree, hostOrg)].some((one) => isSameOrg(tree, grant.orgId, one))
  return isHost ? 'host' : 'superior'
}

/** The host of the system that a trip has; one outside it is told nothing by us. */
function knownHostOf(trip: Trip | undefined): KnownHost | undefined {
  const host = trip && hostOf(trip)
  return host && host.kind !== 'outside' ? host : undefined
}

/** The host that a change takes a trip away from. */
function leftHost(before: Trip | undefined, after: Trip) {
  const [from, to] = [placementOf(before), placementOf(after)]
  if (from?.orgId && to && to.orgId !== from.orgId) return { leftOrgId: from.orgId }
  const [left, now] = [knownHostOf(before), hostOf(after)]
  if (!left || (now && isSameHost(left, now))) return {}
  return left.kind === 'station' ? { leftStationId: left.stationId } : { leftOrgId: left.orgId }
}

const placementOf = (trip: Trip | undefined) => (trip?.state === 'hosted' ? trip.placement : undefined)

/** Who changes a trip, when, and under which event. */
interface By {
  side: ActorSide
  eventId: EventId
  now: Instant
  /** Somebody acts for the member. */
  delegate?: Delegation['relation'] | undefined
}

function eventOf(
  before: Trip | undefined,
  after: Trip,
  type: TripEventType,
  { now: at, side, eventId, delegate }: By,
): TripEvent {
  const host = knownHostOf(after) ?? (hostOf(after) ? undefined : knownHostOf(before))
  const placement = placementOf(after) ?? placementOf(before)
  const { countyId, tripId, version, memberId } = after
  const originOrgId = originOf(after)
  return {
    ...{ eventId, type, countyId, at, tripId, version, to: after.state, side, memberId, originOrgId },
    ...(delegate && { delegate }),
    ...(before && { from: before.state }),
    ...(host && { hostCountyId: host.countyId, hostOrgId: host.orgId }),
    ...(host?.kind === 'station' && { stationId: host.stationId }),
    ...(placement?.orgId && { placedInOrgId: placement.orgId }),
    ...leftHost(before, after),
    waitsForHost: waitsFor(after).for === 'host',
    overdueTimes: isOpen(after) ? after.overdueTimes : 0,
  }
}

/** What a change of a trip writes and answers. A rule that gave the trip back as it was changes nothing. */
export function changeOf(before: Trip | undefined, decided: Trip, type: TripEventType, by: By): Decision {
  const after = withHostNews(before, decided, type, dayOf(by.now))
  const receipt = { id: after.tripId, version: after.version, state: after.state, at: by.now }
  if (after === before) return { receipt, parts: [] }
  return {
    receipt,
    parts: saveParts(before, after, eventOf(before, after, type, by)),
  }
}
