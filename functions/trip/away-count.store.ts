import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type CountyId, idOf, type OrgId } from '@shared/ids'
import { addDays, type Day, dayOf, type Instant } from '@shared/time'
import { type AwayTally, awayTallySchema } from '@shared/trip/away-tally'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { part } from '../writes/part'
import { transact } from '../writes/transact'
import { AwayCountEntity, dueAwayCounts } from './away-count.entity'

/** A batch holds a hundred keys. */
const perBatch = 100

/** What was counted last for some organisations; for which nobody has counted yet is left out. */
export async function getAwayCounts(orgIds: readonly OrgId[]): Promise<Map<OrgId, AwayTally>> {
  const batches = Array.from({ length: Math.ceil(orgIds.length / perBatch) }, (_, i) =>
    orgIds.slice(i * perBatch, (i + 1) * perBatch),
  )
  const found = await Promise.all(
    batches.map(async (some) => {
      const requests = some.map((orgId) => AwayCountEntity.build(BatchGetRequest).key({ orgId }))
      const { Responses } = await execute(
        { maxAttempts: 5 },
        table.build(BatchGetCommand).requests(...requests),
      )
      return Responses[0].flatMap((item) => (item ? [item] : []))
    }),
  )
  return new Map(
    found.flat().map(({ orgId, tally }) => [v.parse(idOf('org'), orgId), v.parse(awayTallySchema, tally)]),
  )
}

/** For which county an organisation's are counted; undefined when they never were. */
export async function countyOfCount(orgId: OrgId): Promise<CountyId | undefined> {
  const { Item } = await AwayCountEntity.build(GetItemCommand).key({ orgId }).send()
  return Item && v.parse(idOf('county'), Item.countyId)
}

/** What was counted for an organisation of a county. */
export interface AwayCount {
  orgId: OrgId
  countyId: CountyId
  tally: AwayTally
}

const none = { attr: 'countedAt', exists: false } as const

const itemOf = (count: AwayCount, now: Instant) => ({
  ...{ ...count, countedAt: now, schema: 1 },
  ...{ duePk: dueAwayCounts, dueSk: `${addDays(dayOf(now), 1)}#${count.orgId}` },
})

/** Keeps what was counted, unless somebody has counted later. */
export async function putAwayCount(count: AwayCount, now: Instant): Promise<void> {
  try {
    await AwayCountEntity.build(PutItemCommand)
      .item(itemOf(count, now))
      .options({ condition: { or: [none, { attr: 'countedAt', lte: now }] } })
      .send()
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

/** Keeps what was counted first, a batch at a time. Where somebody else was faster, the rest of it waits for the next who asks. */
export async function putFirstAwayCounts(counts: readonly AwayCount[], now: Instant): Promise<void> {
  for (let at = 0; at < counts.length; at += perBatch)
    await transact(
      counts.slice(at, at + perBatch).map((count) => {
        const put = AwayCountEntity.build(PutTransaction).item(itemOf(count, now))
        return part(put.options({ condition: none }))
      }),
    )
}

/** The organisations for which is to be counted anew on that day, `limit` a page. */
export async function listDueAwayCounts(
  day: Day,
  limit: number,
  cursor?: string,
): Promise<{ ids: OrgId[]; cursor?: string }> {
  const [index, partition] = ['due', dueAwayCounts] as const
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(AwayCountEntity)
    .query({ index, partition, range: { lt: `${day}#~` } })
    .options({ limit, ...startAt(cursor, { index, partition }) })
    .send()
  const ids = (Items ?? []).map(({ orgId }) => v.parse(idOf('org'), orgId))
  return { ids, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}
