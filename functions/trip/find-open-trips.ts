import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import * as v from 'valibot'
import { idOf, type MemberId, type TripId } from '@shared/ids'
import { isOpen, type OpenTrip, type Trip } from '@shared/trip/trip'
import { table } from '../table'
import { liftTrip } from './lift-trip'
import { openTripRequest } from './open-trip-guard'
import { TripEntity } from './trip.entity'

/** A batch holds a hundred keys. */
const perBatch = 100

const batches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / perBatch) }, (_, i) =>
    all.slice(i * perBatch, (i + 1) * perBatch),
  )

async function tripIdsOf(memberIds: readonly MemberId[]): Promise<TripId[]> {
  const { Responses } = await execute(
    { maxAttempts: 5 },
    table
      .build(BatchGetCommand)
      .requests(...memberIds.map(openTripRequest))
      .options({ consistent: true }),
  )
  return Responses[0].flatMap((item) => (item ? [v.parse(idOf('trip'), item.tripId)] : []))
}

/** A trip within somebody else's batch. */
export const tripRequest = (tripId: TripId) => TripEntity.build(BatchGetRequest).key({ tripId })

/** What such a request found. */
export const parseTrip = (item: { trip?: unknown; schema: number } | undefined): Trip | undefined =>
  item && liftTrip(item.trip, item.schema)

/** These trips, open or not; at most a hundred. */
export async function tripsOf(tripIds: readonly TripId[]): Promise<Trip[]> {
  if (tripIds.length === 0) return []
  const { Responses } = await execute(
    { maxAttempts: 5 },
    table
      .build(BatchGetCommand)
      .requests(...tripIds.map(tripRequest))
      .options({ consistent: true }),
  )
  return Responses[0].flatMap((item) => parseTrip(item) ?? [])
}

/** Those of these trips that are open; at most a hundred. */
export const openTripsOf = async (tripIds: readonly TripId[]): Promise<OpenTrip[]> =>
  (await tripsOf(tripIds)).filter(isOpen)

/** The open trips of many members; who has none is left out. */
export async function findOpenTrips(
  memberIds: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, OpenTrip>> {
  const found = new Map<MemberId, OpenTrip>()
  for (const some of batches(memberIds)) {
    const tripIds = await tripIdsOf(some)
    for (const trip of await openTripsOf(tripIds)) found.set(trip.memberId, trip)
  }
  return found
}
