import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type Place, placeSchema } from '@shared/community/schema'
import type { CountyId, PlaceId } from '@shared/ids'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { itemOfPlace, partitionOf, PlaceEntity } from './place.entity'

/** A place; undefined when there is none of that id. */
export async function getPlace(placeId: PlaceId): Promise<Place | undefined> {
  const { Item } = await PlaceEntity.build(GetItemCommand)
    .key({ placeId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(placeSchema, Item.place)
}

/** A batch holds a hundred keys. */
const perBatch = 100

async function getSome(placeIds: readonly PlaceId[]): Promise<Place[]> {
  const batches = Array.from({ length: Math.ceil(placeIds.length / perBatch) }, (_, i) =>
    placeIds.slice(i * perBatch, (i + 1) * perBatch),
  )
  const found = await Promise.all(
    batches.map(async (some) => {
      const requests = some.map((placeId) => PlaceEntity.build(BatchGetRequest).key({ placeId }))
      const { Responses } = await execute(
        { maxAttempts: 5 },
        table.build(BatchGetCommand).requests(...requests),
      )
      return Responses[0].flatMap((one) => (one ? [v.parse(placeSchema, one.place)] : []))
    }),
  )
  return found.flat()
}

/** Many places and all above them, a hundred at a time. */
export async function getPlaces(placeIds: readonly PlaceId[]): Promise<Map<PlaceId, Place>> {
  const known = new Map<PlaceId, Place>()
  let wanted = [...new Set(placeIds)]
  while (wanted.length > 0) {
    const found = await getSome(wanted)
    for (const place of found) known.set(place.placeId, place)
    wanted = [
      ...new Set(found.flatMap(({ parentId }) => (parentId && !known.has(parentId) ? [parentId] : []))),
    ]
  }
  return known
}

/** A place and those above it, nearest first: at most three. Empty when there is none of that id. */
export async function lineOfPlace(placeId: PlaceId): Promise<Place[]> {
  const line: Place[] = []
  let place = await getPlace(placeId)
  while (place && line.length < 3) {
    line.push(place)
    place = place.parentId && (await getPlace(place.parentId))
  }
  return line
}

/** The open places directly in a town of a county, or in a place, by name; at most a hundred at once. */
export async function listPlaces(
  countyId: CountyId,
  within: { townCode: string } | { parentId: PlaceId },
  { cursor, limit = 100 }: { cursor?: string | undefined; limit?: number } = {},
): Promise<{ places: Place[]; cursor?: string }> {
  const partition = partitionOf(countyId, within)
  const range = { index: 'listing', partition, beginsWith: 'open#' } as const
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(PlaceEntity)
    .query({ index: 'listing', partition, range: { beginsWith: 'open#' } })
    .options({ limit, ...startAt(cursor, range) })
    .send()
  const places = (Items ?? []).map((item) => v.parse(placeSchema, item.place))
  return { places, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The part that saves a place after a change, or a new one. */
export const savePlaceParts = (before: Place | undefined, after: Place): Part[] => [
  part(
    PlaceEntity.build(PutTransaction)
      .item(itemOfPlace(after))
      .options({
        condition: before ? { attr: 'version', eq: before.version } : { attr: 'version', exists: false },
      }),
    before ? 'rerun' : 'PLACE_ID_TAKEN',
  ),
]
