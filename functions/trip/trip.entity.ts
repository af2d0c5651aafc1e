import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { awayLineOf } from '@shared/trip/away-line'
import { originOf, waitsFor } from '@shared/trip/rules'
import { tripCodeOf } from '@shared/trip/trip-code'
import { dayOf } from '@shared/time'
import { type Host, hostOf, isOpen, type OpenTrip, type Trip } from '@shared/trip/trip'
import { table } from '../table'

/** Due items are spread over this many partitions of the due index. */
export const dueShards = 4

const shardOf = (tripId: string) => tripId.charCodeAt(tripId.length - 1) % dueShards

/** Whose lists a host's trips stand in; one outside the system has none. */
export function hostKeyOf(host: Host | undefined): string | undefined {
  if (!host || host.kind === 'outside') return undefined
  return host.kind === 'station' ? `STN#${host.stationId}` : `ORG#${host.orgId}`
}

/** The index keys of a trip: all derived, none kept by hand. */
export function indexKeysOf(trip: Trip) {
  const waiting = waitsFor(trip)
  const hostKey = hostKeyOf(hostOf(trip))
  const expected = trip.state === 'routed' || trip.state === 'checked_in'
  // Who says that they are back isn't with the host any longer.
  const list = expected ? 'expected' : trip.state === 'return_reported' ? 'went_home' : 'with_us'
  return {
    ownerPk: `MEM#${trip.memberId}`,
    ownerSk: `${trip.filedAt}#${trip.tripId}`,
    ...(waiting.for === 'origin' && {
      waitingPk: `ORG#${waiting.orgId}`,
      waitingSk: `${waiting.until}#${trip.tripId}`,
    }),
    ...(waiting.for === 'host' &&
      hostKey && { waitingPk: hostKey, waitingSk: `${waiting.until}#${trip.tripId}` }),
    ...(isOpen(trip) && { duePk: `DUE#${shardOf(trip.tripId)}`, dueSk: `${trip.dueOn}#${trip.tripId}` }),
    ...(hostKey &&
      isOpen(trip) && {
        hostPk: hostKey,
        hostSk: `${list}#${trip.leaveOn}#${trip.tripId}`,
      }),
    ...(hostKey &&
      'arrival' in trip && {
        listingPk: `ARR#${hostKey}`,
        listingSk: `${dayOf(trip.arrival.at)}#${trip.arrival.at}#${trip.tripId}`,
      }),
    ...(hostKey &&
      expected && { lookupPk: `TCD#${hostKey}#${tripCodeOf(trip.tripId)}`, lookupSk: trip.tripId }),
    // Nobody looks for the code of who has been placed; the branch that they were placed in looks for them.
    ...(trip.state === 'hosted' &&
      trip.placement.orgId && {
        ...{ lookupPk: `HST#${trip.placement.orgId}`, lookupSk: `${trip.leaveOn}#${trip.tripId}` },
      }),
  }
}

/** A trip, whole, with the keys of the lists it stands in. Always put as a whole, under its version. */
export const TripEntity = new Entity({
  name: 'trip',
  table,
  timestamps: false,
  schema: item({
    tripId: string().key(),
    version: number(),
    countyId: string(),
    trip: any(),
    schema: number(),
    ownerPk: string().hidden(),
    ownerSk: string().hidden(),
    waitingPk: string().optional().hidden(),
    waitingSk: string().optional().hidden(),
    duePk: string().optional().hidden(),
    dueSk: string().optional().hidden(),
    hostPk: string().optional().hidden(),
    hostSk: string().optional().hidden(),
    listingPk: string().optional().hidden(),
    listingSk: string().optional().hidden(),
    lookupPk: string().optional().hidden(),
    lookupSk: string().optional().hidden(),
  }),
  computeKey: ({ tripId }) => ({ pk: `TRP#${tripId}`, sk: 'TRP' }),
})

/**
 * Guard: a member has at most one open trip. It says which, and is the line of who is away: those of a county by who
 * acts for the origin and the day of leaving, small enough to be counted by hundreds. Under the owner index stand those
 * who leave together with somebody.
 */
export const OpenTripEntity = new Entity({
  name: 'openTrip',
  table,
  timestamps: false,
  schema: item({
    memberId: string().key(),
    tripId: string(),
    /** Who acts for the origin, and what is counted. Absent in shape 1, which stands in no list until its trip falls due. */
    orgId: string().optional(),
    line: any().optional(),
    schema: number(),
    listingPk: string().optional().hidden(),
    listingSk: string().optional().hidden(),
    ownerPk: string().optional().hidden(),
    ownerSk: string().optional().hidden(),
  }),
  computeKey: ({ memberId }) => ({ pk: `TRG#${memberId}`, sk: 'TRG' }),
})

/** The guard of an open trip, with its line and the keys of the list that it stands in. */
export function guardOf(trip: OpenTrip) {
  const { memberId, tripId, countyId } = trip
  const [orgId, line] = [originOf(trip), awayLineOf(trip)]
  return {
    ...{ memberId, tripId, orgId, line, schema: 2 },
    ...(trip.together && { ownerPk: `TGT#${trip.together}`, ownerSk: tripId }),
    ...{ listingPk: `AWY#${countyId}`, listingSk: `${orgId}#${line.startedOn}#${tripId}` },
  }
}
