import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { StationId } from '@shared/ids'
import type { Day } from '@shared/time'
import type { Trip } from '@shared/trip/trip'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { liftTrip } from './lift-trip'
import { TripEntity } from './trip.entity'

const lifted = (items: readonly { trip?: unknown; schema: number }[] | undefined): Trip[] =>
  (items ?? []).map(({ trip, schema }) => liftTrip(trip, schema))

/** Those who came to a station on that day, the last first; also those who have been placed since. */
export async function listArrived(stationId: StationId, day: Day, cursor: string | undefined) {
  const partition = `ARR#STN#${stationId}`
  const beginsWith = `${day}#`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(TripEntity)
    .query({ index: 'listing', partition, range: { beginsWith } })
    .options({ limit: 50, reverse: true, ...startAt(cursor, { index: 'listing', partition, beginsWith }) })
    .send()
  return { trips: lifted(Items), ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The trip of that code among those that are to come to a station, or have come and aren't placed yet. */
export async function findExpected(stationId: StationId, code: string): Promise<Trip | undefined> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(TripEntity)
    .query({ index: 'lookup', partition: `TCD#STN#${stationId}#${code}` })
    .options({ limit: 1 })
    .send()
  return lifted(Items)[0]
}
