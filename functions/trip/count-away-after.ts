import type { MemberId, OrgId } from '@shared/ids'
import { now } from '../clock'
import type { HouseEvent, TripEvent } from '../events/event'
import { gathered, type Recount } from '../events/recount'
import { countAway } from './away-counts'

const isOfTrip = (event: HouseEvent): event is TripEvent => 'tripId' in event

/** Who acted for the origin before a change, and who does now: either's count may be another. */
const touched = (event: HouseEvent): OrgId[] =>
  isOfTrip(event) ? [event.originOrgId, ...(event.leftOriginOrgId ? [event.leftOriginOrgId] : [])] : []

/** What follows from changes of trips: who is away is counted anew for the organisations that act for them. */
export const awayCountsAfter = (events: readonly HouseEvent[]): Recount[] =>
  [...gathered(events, touched)].flatMap(([orgId, some]) => {
    const ofTrips = some.filter(isOfTrip)
    const changed = new Map<MemberId, TripEvent>(ofTrips.map((event) => [event.memberId, event]))
    const [countyId] = ofTrips.map((event) => event.countyId)
    return countyId ? [{ events: some, count: () => countAway({ orgId, countyId }, now(), changed) }] : []
  })
