import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { BatchGetCommand, execute as executeBatchGet } from 'dynamodb-toolbox/table/actions/batchGet'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { idOf, type MemberId, type OrgId, type StationId, type TripId } from '@shared/ids'
import type { Day } from '@shared/time'
import { originOf } from '@shared/trip/rules'
import { isOpen, type OpenTrip, type Trip } from '@shared/trip/trip'
import { cursorOf, startAt } from '../cursor'
import { type TripEvent, tripEventSchema } from '../events/event'
import { EventEntity, eventPart } from '../events/event.entity'
import { parseStation, stationRequest } from '../station/door'
import { log } from '../log'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { liftTrip, tripItemSchema } from './lift-trip'
import { tripsOf } from './find-open-trips'
import { HostNewsEntity } from './host-news.entity'
import { hostNewsParts } from './host-news.store'
import { dueShards, guardOf, indexKeysOf, OpenTripEntity, TripEntity } from './trip.entity'

/** A trip as it is now. */
export async function getTrip(tripId: TripId): Promise<Trip | undefined> {
  const { Item } = await TripEntity.build(GetItemCommand).key({ tripId }).options({ consistent: true }).send()
  return Item && liftTrip(Item.trip, Item.schema)
}

/** A trip and a station in one round trip. */
export async function getTripAndStation(tripId: TripId, stationId: StationId) {
  const { Responses } = await executeBatchGet(
    table
      .build(BatchGetCommand)
      .requests(TripEntity.build(BatchGetRequest).key({ tripId }), stationRequest(stationId))
      .options({ consistent: true }),
  )
  // What isn't there is undefined.
  const [stored, station] = Responses[0]
  return { trip: stored && liftTrip(stored.trip, stored.schema), station: parseStation(station) }
}

/** A trip and all that happened to it, oldest first, in one query. */
export async function getTripWithEvents(
  tripId: TripId,
): Promise<{ trip: Trip; events: TripEvent[] } | undefined> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(TripEntity, EventEntity)
    .query({ partition: `TRP#${tripId}` })
    .options({ maxPages: Infinity })
    .send()
  const rows = Items ?? []
  const stored = rows.flatMap((row) => ('trip' in row ? [row] : []))[0]
  if (!stored) return undefined
  const events = rows.flatMap((row) => ('event' in row ? [v.parse(tripEventSchema, row.event)] : []))
  return { trip: liftTrip(stored.trip, stored.schema), events }
}

/** The member's one open trip. */
export async function getOpenTripId(memberId: MemberId): Promise<TripId | undefined> {
  const { Item } = await OpenTripEntity.build(GetItemCommand)
    .key({ memberId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(idOf('trip'), Item.tripId)
}

/** Does the guard of an open trip say something else after a change? What the house does by itself writes it anew. */
function guardChanges(before: Trip, after: OpenTrip, { side }: TripEvent): boolean {
  const said = (trip: OpenTrip) => JSON.stringify(guardOf(trip))
  return side === 'system' || !isOpen(before) || said(before) !== said(after)
}

function guardParts(before: Trip | undefined, after: Trip, event: TripEvent): Part[] {
  const { memberId } = after
  // One that was over already has none to give back: by now it may be that of the member's next trip.
  if (!isOpen(after))
    return before && isOpen(before) ? [part(OpenTripEntity.build(DeleteTransaction).key({ memberId }))] : []
  const put = OpenTripEntity.build(PutTransaction).item(guardOf(after))
  if (!before)
    return [part(put.options({ condition: { attr: 'memberId', exists: false } }), 'TRIP_ALREADY_OPEN')]
  return guardChanges(before, after, event)
    ? [part(put.options({ condition: { attr: 'tripId', eq: after.tripId } }))]
    : []
}

/** Who acts for the origin no longer. */
const leftOrigin = (before: Trip | undefined, after: Trip) =>
  before && originOf(before) !== originOf(after) ? { leftOriginOrgId: originOf(before) } : {}

/**
 * The parts that save a trip after a change, with its event. A new trip takes the member's guard, a closed
 * one gives it back; anything else goes through only if nobody changed the trip in between.
 */
export function saveParts(before: Trip | undefined, after: Trip, event: TripEvent): Part[] {
  const { tripId, version, countyId } = after
  const put = TripEntity.build(PutTransaction).item({
    ...{ tripId, version, countyId, trip: after, schema: tripItemSchema },
    ...indexKeysOf(after),
  })
  return [
    before
      ? part(put.options({ condition: { attr: 'version', eq: before.version } }))
      : part(put.options({ condition: { attr: 'version', exists: false } }), 'TRIP_ID_TAKEN'),
    ...guardParts(before, after, event),
    ...hostNewsParts(before, after),
    eventPart({ ...event, ...leftOrigin(before, after) }, before ? undefined : 'TRIP_ID_TAKEN'),
  ]
}

/** One trip that can't be read is left out of a list, and said in the log; it doesn't hide the others. */
function readable({ tripId, trip, schema }: { tripId: string; trip?: unknown; schema: number }): Trip[] {
  try {
    return [liftTrip(trip, schema)]
  } catch {
    log.error('unreadable trip', { tripId })
    return []
  }
}

export interface Page {
  trips: Trip[]
  cursor?: string
}

async function list(
  index: 'owner' | 'host' | 'lookup',
  partition: string,
  cursor: string | undefined,
  how: { limit: number; newestFirst?: boolean; beginsWith?: string },
): Promise<Page> {
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(TripEntity)
    .query({
      index,
      partition,
      ...(how.beginsWith !== undefined && { range: { beginsWith: how.beginsWith } }),
    })
    .options({
      limit: how.limit,
      reverse: how.newestFirst ?? false,
      ...startAt(cursor, {
        index,
        partition,
        ...(how.beginsWith !== undefined && { beginsWith: how.beginsWith }),
      }),
    })
    .send()
  const trips = (Items ?? []).flatMap(readable)
  return { trips, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The trips in the order of the rows: as they stand there, or, where one says only which, as they are now. */
async function inOrder(rows: readonly { tripId: string; trip?: unknown; schema: number }[]): Promise<Trip[]> {
  const named = rows.filter((row) => !('trip' in row)).map(({ tripId }) => v.parse(idOf('trip'), tripId))
  const found = new Map<string, Trip>((await tripsOf(named)).map((trip) => [trip.tripId, trip]))
  return rows.flatMap((row) => ('trip' in row ? readable(row) : (found.get(row.tripId) ?? [])))
}

/**
 * What waits for an organisation or a station, the most urgent first: trips that wait for it, and those of which it is to
 * tell an organisation outside something. These are read in one batch, when there are any.
 */
export async function listWaiting(of: OrgId | StationId, cursor?: string, limit = 50): Promise<Page> {
  const [index, partition] = ['waiting', of.startsWith('stn_') ? `STN#${of}` : `ORG#${of}`] as const
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(TripEntity, HostNewsEntity)
    .query({ index, partition })
    .options({ limit, ...startAt(cursor, { index, partition }) })
    .send()
  const trips = await inOrder(Items ?? [])
  return { trips, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** A member's trips, newest first. */
export const listOwn = (memberId: MemberId, cursor?: string, limit = 20): Promise<Page> =>
  list('owner', `MEM#${memberId}`, cursor, { limit, newestFirst: true })

/** Those who are to come to a station, or have come and aren't placed yet, by the day they leave home. */
export const listExpected = (stationId: StationId, cursor?: string, limit = 50): Promise<Page> =>
  list('host', `STN#${stationId}`, cursor, { limit, beginsWith: 'expected#' })

/** Who has a branch of ours as their host and is with it. */
export const listWithBranch = (orgId: OrgId, limit = 200): Promise<Page> =>
  list('host', `ORG#${orgId}`, undefined, { limit, beginsWith: 'with_us#' })

/** Those whom a station has with it: they have arrived and were placed. By the day they left home. */
export const listWithUs = (stationId: StationId, limit = 200, cursor?: string): Promise<Page> =>
  list('host', `STN#${stationId}`, cursor, { limit, beginsWith: 'with_us#' })

/** Those whom a host has placed in a branch or a group, and who are there. By the day they left home. */
export const listPlaced = (orgId: OrgId, limit: number, cursor?: string): Promise<Page> =>
  list('lookup', `HST#${orgId}`, cursor, { limit })

/** Open trips of one shard whose day is `day` or earlier, `limit` a page. */
export async function listDue(
  shard: number,
  day: Day,
  limit: number,
  cursor?: string,
): Promise<{ ids: TripId[]; cursor?: string }> {
  const [index, partition] = ['due', `DUE#${shard}`] as const
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(TripEntity)
    .query({ index, partition, range: { lt: `${day}#~` } })
    .options({ limit, ...startAt(cursor, { index, partition }) })
    .send()
  const ids = (Items ?? []).map((item) => v.parse(idOf('trip'), item.tripId))
  return { ids, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

export { dueShards }
