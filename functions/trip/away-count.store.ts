import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type CountyId, idOf, type OrgId } from '@shared/ids'
import { addDays, type Day, dayOf, type Instant, instantSchema } from '@shared/time'
import type { AwayTally } from '@shared/trip/away-tally'
import { tallyOfText, tallyTextSchema, textOfTally } from '@shared/trip/away-tally-text'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { part } from '../writes/part'
import { transact } from '../writes/transact'
import { AwayCountEntity, dueAwayCounts } from './away-count.entity'

/** A batch holds a hundred keys. */
const perBatch = 100

/** So many counts of a county are read for what one costs alone, when all of them are read. */
const togetherForOne = 12

const tallyIn = (item: Record<'orgId' | 'countedAt' | 'tally', string>): [OrgId, AwayTally] => {
  const countedOn = dayOf(v.parse(instantSchema, item.countedAt))
  return [v.parse(idOf('org'), item.orgId), tallyOfText(v.parse(tallyTextSchema, item.tally), countedOn)]
}

async function getSome(countyId: CountyId, orgIds: readonly OrgId[]): Promise<[OrgId, AwayTally][]> {
  const { Responses } = await execute(
    { maxAttempts: 5 },
    table
      .build(BatchGetCommand)
      .requests(...orgIds.map((orgId) => AwayCountEntity.build(BatchGetRequest).key({ countyId, orgId }))),
  )
  return Responses[0].flatMap((item) => (item ? [tallyIn(item)] : []))
}

async function listAll(countyId: CountyId): Promise<[OrgId, AwayTally][]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(AwayCountEntity)
    .query({ partition: `AWC#${countyId}` })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map(tallyIn)
}

/**
 * What was counted last for some organisations of a county; for which nobody has counted yet is left out. A few are asked
 * for by name, of more the county's are read at once, whichever costs less.
 * @param ofAll how many organisations the county has.
 */
export async function getAwayCounts(
  countyId: CountyId,
  orgIds: readonly OrgId[],
  ofAll: number,
): Promise<Map<OrgId, AwayTally>> {
  if (orgIds.length <= perBatch && orgIds.length * togetherForOne <= ofAll)
    return new Map(await getSome(countyId, orgIds))
  const wanted = new Set(orgIds)
  return new Map((await listAll(countyId)).filter(([orgId]) => wanted.has(orgId)))
}

/** What was counted for an organisation of a county. */
export interface AwayCount {
  orgId: OrgId
  countyId: CountyId
  tally: AwayTally
}

const none = { attr: 'countedAt', exists: false } as const

const itemOf = ({ countyId, orgId, tally }: AwayCount, now: Instant) => ({
  ...{ countyId, orgId, tally: textOfTally(tally, dayOf(now)), countedAt: now, schema: 1 },
  ...{ duePk: dueAwayCounts, dueSk: `${addDays(dayOf(now), 1)}#${orgId}` },
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

/** Which count is due: of an organisation, in its county. */
export type CountKey = `${CountyId}#${OrgId}`

/** Whose count that is. */
export function countOf(key: CountKey): { countyId: CountyId; orgId: OrgId } {
  const [countyId, orgId] = key.split('#')
  return { countyId: v.parse(idOf('county'), countyId), orgId: v.parse(idOf('org'), orgId) }
}

/** The organisations for which is to be counted anew on that day, `limit` a page. */
export async function listDueAwayCounts(
  day: Day,
  limit: number,
  cursor?: string,
): Promise<{ ids: CountKey[]; cursor?: string }> {
  const [index, partition] = ['due', dueAwayCounts] as const
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(AwayCountEntity)
    .query({ index, partition, range: { lt: `${day}#~` } })
    .options({ limit, ...startAt(cursor, { index, partition }) })
    .send()
  const ids = (Items ?? []).map(
    ({ countyId, orgId }): CountKey => `${v.parse(idOf('county'), countyId)}#${v.parse(idOf('org'), orgId)}`,
  )
  return { ids, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}
