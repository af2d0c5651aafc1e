import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand, type PutItemOptions } from 'dynamodb-toolbox/entity/actions/put'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'
import { type CountyId, idOf, type InflowId } from '@shared/ids'
import { type InflowMember, inflowStates, isOpenInflow } from '@shared/inflow/inflow'
import { addDays, type Day, dayOf, type Instant, instantSchema, msOf } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { dueCounts, InflowCountEntity } from './count.entity'
import { getInflow, listOfCounty } from './inflow.store'

const countsSchema = v.object({
  total: v.number(),
  byState: v.array(v.object({ state: v.picklist(inflowStates), count: v.number() })),
  originNotTold: v.number(),
})
/** How many there are in a county, in each state that somebody is in, and of how many the branch at home isn't told yet. */
export type InflowCounts = v.InferOutput<typeof countsSchema>

function countsOf(members: readonly InflowMember[]): InflowCounts {
  const byState = inflowStates.flatMap((state) => {
    const count = members.filter((one) => one.state === state).length
    return count > 0 ? [{ state, count }] : []
  })
  const originNotTold = members.filter((one) => one.state === 'placed' && !one.originTold).length
  return { total: members.length, byState, originNotTold }
}

/** All that are in a county, one by one. */
async function countAll(countyId: CountyId, changed: ReadonlySet<InflowId>): Promise<InflowCounts> {
  const [{ members }, now] = await Promise.all([
    listOfCounty(countyId, undefined, undefined, Infinity),
    // The list may lag behind the changes for which it is counted.
    Promise.all([...changed].map(getInflow)),
  ])
  const others = members.filter(({ inflowId }) => !changed.has(inflowId))
  return countsOf([...others, ...now.flatMap((one) => (one && isOpenInflow(one) ? [one] : []))])
}

/** What was counted last; counted now where nobody has come since counts are kept. */
export async function readCounts(countyId: CountyId): Promise<InflowCounts> {
  const { Item } = await InflowCountEntity.build(GetItemCommand).key({ countyId }).send()
  return Item ? v.parse(countsSchema, Item.counts) : countAll(countyId, new Set())
}

const dueOn = (day: Day, countyId: CountyId) => ({ duePk: dueCounts, dueSk: `${day}#${countyId}` })

/** Puts a count, unless what stands there is another than is thought. */
async function put(
  item: ReturnType<typeof dueOn> & { countyId: CountyId; countedAt: Instant; counts: InflowCounts },
  condition: NonNullable<PutItemOptions<typeof InflowCountEntity>['condition']>,
) {
  try {
    await InflowCountEntity.build(PutItemCommand)
      .item({ ...item, schema: 1 })
      .options({ condition })
      .send()
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

/**
 * Counts a county anew and keeps what it finds, unless somebody has counted later. Twice is the same as once.
 * @param changed for whose sake it is counted.
 */
export async function countAgain(
  countyId: CountyId,
  now: Instant,
  changed: ReadonlySet<InflowId> = new Set(),
): Promise<void> {
  const counts = await countAll(countyId, changed)
  await put(
    { countyId, countedAt: now, counts, ...dueOn(addDays(dayOf(now), 1), countyId) },
    {
      or: [
        { attr: 'countedAt', exists: false },
        { attr: 'countedAt', lte: now },
      ],
    },
  )
}

/** A county of so many is counted once in so long at most: an import would count it for every few rows. */
const rests = { from: 500, ms: 60_000 }

/**
 * Counts a county anew after changes; a large one that was counted a moment ago is left to the schedule's next run.
 * @param changed for whose sake it is counted.
 */
export async function countSoon(
  countyId: CountyId,
  now: Instant,
  changed: ReadonlySet<InflowId>,
): Promise<void> {
  const { Item } = await InflowCountEntity.build(GetItemCommand).key({ countyId }).send()
  const last = Item && {
    counts: v.parse(countsSchema, Item.counts),
    at: v.parse(instantSchema, Item.countedAt),
  }
  if (!last || last.counts.total < rests.from || msOf(now) - msOf(last.at) >= rests.ms)
    return countAgain(countyId, now, changed)
  await put(
    { countyId, countedAt: last.at, counts: last.counts, ...dueOn(dayOf(now), countyId) },
    { attr: 'countedAt', eq: last.at },
  )
}

/** The counties that are to be counted anew on that day, `limit` a page. */
export async function listDueCounts(
  day: Day,
  limit: number,
  cursor?: string,
): Promise<{ ids: CountyId[]; cursor?: string }> {
  const [index, partition] = ['due', dueCounts] as const
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(InflowCountEntity)
    .query({ index, partition, range: { lt: `${day}#~` } })
    .options({ limit, ...startAt(cursor, { index, partition }) })
    .send()
  const ids = (Items ?? []).map(({ countyId }) => v.parse(idOf('county'), countyId))
  return { ids, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}
