import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { BatchGetCommand, execute as executeBatchGet } from 'dynamodb-toolbox/table/actions/batchGet'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { CountyId, MemberId, OrgId, SweepId } from '@shared/ids'
import { countsSchema, type Sweep, type SweepOrg, sweepOrgSchema, sweepSchema } from '@shared/sweep/sweep'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { SweepEntity, SweepListEntity, SweepOrgEntity, SweepTickEntity } from './sweep.entity'
import { parseList, parseTick } from './tick.store'

const parse = (item: { sweep?: unknown }): Sweep => v.parse(sweepSchema, item.sweep)
const parseOrg = (item: object): SweepOrg =>
  v.parse(sweepOrgSchema, { ...item, counts: v.parse(countsSchema, item) })

/** A sweep as it is now. */
export async function getSweep(sweepId: SweepId): Promise<Sweep | undefined> {
  const { Item } = await SweepEntity.build(GetItemCommand)
    .key({ sweepId })
    .options({ consistent: true })
    .send()
  return Item && parse(Item)
}

/** A county's sweeps, the newest first. */
export async function listSweeps(countyId: CountyId, cursor?: string) {
  const partition = `SWP#${countyId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(SweepEntity)
    .query({ index: 'listing', partition })
    .options({ limit: 50, reverse: true, ...startAt(cursor, { index: 'listing', partition }) })
    .send()
  return {
    sweeps: (Items ?? []).map(parse),
    ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }),
  }
}

/** A sweep, and how far all its branches are: one query, however many members they have. */
export async function getProgress(sweepId: SweepId): Promise<{ sweep: Sweep; orgs: SweepOrg[] } | undefined> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(SweepEntity, SweepOrgEntity)
    .query({ partition: `SWP#${sweepId}` })
    .options({ maxPages: Infinity })
    .send()
  const rows = Items ?? []
  const stored = rows.flatMap((row) => ('sweep' in row ? [row] : []))[0]
  const orgs = rows.flatMap((row) => ('total' in row ? [parseOrg(row)] : []))
  return stored && { sweep: parse(stored), orgs }
}

/** A batch holds a hundred keys. */
const perBatch = 100
/** So many of these rows a query reads for what one of them costs by its key. */
const rowsPerKey = 16

/**
 * How far some branches are. Few of many are read by their keys; of many, the whole sweep is the cheaper reading.
 * @param of how many branches the sweep has in all
 */
export async function getProgressIn(
  sweepId: SweepId,
  orgIds: readonly OrgId[],
  of: number,
): Promise<SweepOrg[]> {
  if (orgIds.length === 0) return []
  if (orgIds.length > perBatch || orgIds.length * rowsPerKey > of)
    return (await getProgress(sweepId))?.orgs ?? []
  const { Responses } = await executeBatchGet(
    table
      .build(BatchGetCommand)
      .requests(...orgIds.map((orgId) => SweepOrgEntity.build(BatchGetRequest).key({ sweepId, orgId }))),
  )
  return Responses[0].flatMap((item) => (item ? [parseOrg(item)] : []))
}

/** How far one branch is, in each of several sweeps. */
export async function getProgressOf(orgId: OrgId, sweepIds: readonly SweepId[]): Promise<SweepOrg[]> {
  if (sweepIds.length === 0) return []
  const { Responses } = await executeBatchGet(
    table
      .build(BatchGetCommand)
      .requests(...sweepIds.map((sweepId) => SweepOrgEntity.build(BatchGetRequest).key({ sweepId, orgId }))),
  )
  return Responses[0].flatMap((item) => (item ? [parseOrg(item)] : []))
}

/** All that a tick needs to know, in one round trip. */
export async function getForTick(sweepId: SweepId, orgId: OrgId, memberId: MemberId) {
  const { Responses } = await executeBatchGet(
    table
      .build(BatchGetCommand)
      .requests(
        SweepEntity.build(BatchGetRequest).key({ sweepId }),
        SweepListEntity.build(BatchGetRequest).key({ sweepId, orgId }),
        SweepTickEntity.build(BatchGetRequest).key({ sweepId, orgId, memberId }),
      )
      .options({ consistent: true }),
  )
  const [sweep, list, tick] = Responses[0]
  return {
    sweep: sweep && parse(sweep),
    isListed: list !== undefined && parseList(list).includes(memberId),
    tick: tick && parseTick(tick),
  }
}

/** The part that saves a sweep after a change, or a new one. */
export function saveSweepPart(before: Sweep | undefined, after: Sweep): Part {
  const { sweepId, version, countyId, startedAt } = after
  const put = SweepEntity.build(PutTransaction).item({
    ...{ sweepId, version, sweep: after, schema: 1 },
    ...{ listingPk: `SWP#${countyId}`, listingSk: `${startedAt}#${sweepId}` },
  })
  return before
    ? part(put.options({ condition: { attr: 'version', eq: before.version } }))
    : part(put.options({ condition: { attr: 'version', exists: false } }), 'SWEEP_ID_TAKEN')
}
