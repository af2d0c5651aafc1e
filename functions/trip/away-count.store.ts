import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type CountyId, idOf, type OrgId } from '@shared/ids'
import { addDays, type Day, dayOf, type Instant } from '@shared/time'
import { type AwayTally, awayTallySchema } from '@shared/trip/away-tally'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
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

/**
 * Keeps what was counted, unless somebody has counted later.
 * @param how `first` only where nobody has counted at all.
 */
export async function putAwayCount(
  { orgId, countyId, tally }: { orgId: OrgId; countyId: CountyId; tally: AwayTally },
  now: Instant,
  how?: 'first',
): Promise<void> {
  const none = { attr: 'countedAt', exists: false } as const
  const due = { duePk: dueAwayCounts, dueSk: `${addDays(dayOf(now), 1)}#${orgId}` }
  try {
    await AwayCountEntity.build(PutItemCommand)
      .item({ orgId, countyId, countedAt: now, tally, schema: 1, ...due })
      .options({ condition: how ? none : { or: [none, { attr: 'countedAt', lte: now }] } })
      .send()
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
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
