import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { CountyId, StationId } from '@shared/ids'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { realmOf, StationEntity, type StoredStation, storedStationSchema } from './station.entity'

export async function getStation(stationId: StationId): Promise<StoredStation | undefined> {
  const { Item } = await StationEntity.build(GetItemCommand).key({ stationId }).send()
  return parseStation(Item)
}

/** A station within somebody else's batch. */
export const stationRequest = (stationId: StationId) =>
  StationEntity.build(BatchGetRequest).key({ stationId })

export const parseStation = (item: { station?: unknown } | undefined): StoredStation | undefined =>
  item && v.parse(storedStationSchema, item.station)

/**
 * The directory of a province, a city or a county (2, 4 or 6 digits), in the order of the region codes,
 * fifty at a time.
 */
export async function listStations(region: string, realm: string, cursor: string | undefined) {
  const partition = `STN#${realm}#${region.slice(0, 2)}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(StationEntity)
    .query({
      index: 'listing',
      partition,
      range: { beginsWith: region },
    })
    .options({ limit: 50, ...startAt(cursor, { index: 'listing', partition, beginsWith: region }) })
    .send()
  const stations = (Items ?? [])
    .map((item) => v.parse(storedStationSchema, item.station))
    .filter((one) => !one.closed)
  return { stations, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

const parseAll = (items: readonly { station?: unknown }[] | undefined): StoredStation[] =>
  (items ?? []).map((item) => v.parse(storedStationSchema, item.station))

/** All stations of a county's organisations, wherever they lie; also those that are closed. */
export async function listStationsOfCounty(countyId: CountyId): Promise<StoredStation[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(StationEntity)
    .query({ index: 'owner', partition: `STN#${countyId}` })
    .options({ maxPages: Infinity })
    .send()
  return parseAll(Items)
}

/** All stations in one county-level region, whosever they are; also those that are closed. */
export async function listStationsIn(regionCode: string, realm: string): Promise<StoredStation[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(StationEntity)
    .query({
      ...{ index: 'listing', partition: `STN#${realm}#${regionCode.slice(0, 2)}` },
      range: { beginsWith: regionCode },
    })
    .options({ maxPages: Infinity })
    .send()
  return parseAll(Items)
}

/** The part that saves a station after a change, or a new one. */
export function saveStationParts(before: StoredStation | undefined, after: StoredStation): Part[] {
  const { stationId, regionCode } = after
  const version = (before?.version ?? 0) + 1
  const asRead =
    before?.version === undefined
      ? ({ attr: 'version', exists: false } as const)
      : ({ attr: 'version', eq: before.version } as const)
  return [
    part(
      StationEntity.build(PutTransaction)
        .item({
          ...{ stationId, regionCode, realm: realmOf(after), station: { ...after, version } },
          ...{ version, schema: 1 },
        })
        .options({ condition: before ? asRead : { attr: 'stationId', exists: false } }),
    ),
  ]
}
