import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'
import { type CountyId, idOf, type InflowId } from '@shared/ids'
import { type InflowMember, inflowStates, isOpenInflow } from '@shared/inflow/inflow'
import { addDays, type Day, dayOf, type Instant } from '@shared/time'
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
async function countAll(countyId: CountyId, changed?: InflowId): Promise<InflowCounts> {
  const { members } = await listOfCounty(countyId, undefined, undefined, Infinity)
  if (!changed) return countsOf(members)
  // The list may lag behind the change for which it is counted.
  const now = await getInflow(changed)
  const others = members.filter(({ inflowId }) => inflowId !== changed)
  return countsOf(now && isOpenInflow(now) ? [...others, now] : others)
}

/** What was counted last; counted now where nobody has come since counts are kept. */
export async function readCounts(countyId: CountyId): Promise<InflowCounts> {
  const { Item } = await InflowCountEntity.build(GetItemCommand).key({ countyId }).send()
  return Item ? v.parse(countsSchema, Item.counts) : countAll(countyId)
}

/**
 * Counts a county anew and keeps what it finds, unless somebody has counted later. Twice is the same as once.
 * @param changed for whose sake it is counted.
 */
export async function countAgain(countyId: CountyId, now: Instant, changed?: InflowId): Promise<void> {
  const counts = await countAll(countyId, changed)
  const due = { duePk: dueCounts, dueSk: `${addDays(dayOf(now), 1)}#${countyId}` }
  try {
    await InflowCountEntity.build(PutItemCommand)
      .item({ countyId, countedAt: now, counts, schema: 1, ...due })
      .options({
        condition: {
          or: [
            { attr: 'countedAt', exists: false },
            { attr: 'countedAt', lte: now },
          ],
        },
      })
      .send()
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
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
