import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { StationId } from '@shared/ids'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { StationEntity, type StoredStation, storedStationSchema } from './station.entity'

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
