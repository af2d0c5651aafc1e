import { Entity } from 'dynamodb-toolbox/entity'
import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { MemberId, OrgId } from '@shared/ids'
import { type UnitLine, unitLineSchema } from '@shared/post/unit-hours'
import type { Day } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'

/** Its own partition of the due index. */
const dueLine = 'DUE#unit'

/** A member's line of the sheet back to their unit, one for each period; in the list of the unit once it is compiled. */
const UnitLineEntity = new Entity({
  name: 'unitLine',
  table,
  timestamps: false,
  schema: item({
    memberId: string().key(),
    period: string().key(),
    line: any(),
    version: number(),
    schema: number(),
    listingPk: string().optional().hidden(),
    listingSk: string().optional().hidden(),
    duePk: string().optional().hidden(),
    dueSk: string().optional().hidden(),
  }),
  computeKey: ({ memberId, period }) => ({ pk: `USL#${memberId}`, sk: period }),
})

const parse = ({ line }: { line?: unknown }): UnitLine => v.parse(unitLineSchema, line)

export async function getLine(memberId: MemberId, period: string): Promise<UnitLine | undefined> {
  const { Item } = await UnitLineEntity.build(GetItemCommand)
    .key({ memberId, period })
    .options({ consistent: true })
    .send()
  return Item && parse(Item)
}

/** The lines of these members in a period, of at most a hundred; who has none is left out. */
export async function getLines(memberIds: readonly MemberId[], period: string): Promise<UnitLine[]> {
  if (memberIds.length === 0) return []
  const { Responses } = await execute(
    { maxAttempts: 5 },
    table
      .build(BatchGetCommand)
      .requests(
        ...memberIds.map((memberId) => UnitLineEntity.build(BatchGetRequest).key({ memberId, period })),
      )
      .options({ consistent: true }),
  )
  return Responses[0].flatMap((item) => (item ? [parse(item)] : []))
}

/** All lines of a member, the oldest first. */
export async function linesOf(memberId: MemberId): Promise<UnitLine[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(UnitLineEntity)
    .query({ partition: `USL#${memberId}` })
    .options({ consistent: true, maxPages: Infinity })
    .send()
  return (Items ?? []).map(parse)
}

/** The lists of a unit that an index keeps: what a cursor belongs to. */
export const unitKey = (orgId: OrgId, period: string) => ({
  ...{ index: 'listing', partition: `USL#${orgId}`, beginsWith: `${period}#` },
})

/** The lines of a unit's members in a period. */
export async function linesOfUnit(orgId: OrgId, period: string, limit: number, cursor?: string) {
  const { partition, beginsWith } = unitKey(orgId, period)
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(UnitLineEntity)
    .query({ index: 'listing', partition, range: { beginsWith } })
    .options({ limit, ...startAt(cursor, unitKey(orgId, period)) })
    .send()
  return { of: (Items ?? []).map(parse), ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** Those whose day is today or has passed, each as `<member>#<period>`. */
export async function listDueLines(until: Day, limit: number, cursor?: string) {
  const partition = dueLine
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(UnitLineEntity)
    .query({ index: 'due', partition, range: { lte: `${until}#~` } })
    .options({ limit, ...startAt(cursor, { index: 'due', partition }) })
    .send()
  const ids = (Items ?? []).map(({ memberId, period }) => `${memberId}#${period}`)
  return { ids, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

const asRead = (before: UnitLine | undefined) =>
  before ? ({ attr: 'version', eq: before.version } as const) : ({ attr: 'version', exists: false } as const)

/** The part that saves a line after a change, or a new one. */
export const saveLinePart = (before: UnitLine | undefined, after: UnitLine): Part => {
  const { memberId, period, version } = after
  return part(
    UnitLineEntity.build(PutTransaction)
      .item({
        ...{ memberId, period, version, line: after, schema: 1 },
        ...('orgId' in after && { listingPk: `USL#${after.orgId}`, listingSk: `${period}#${memberId}` }),
        ...('dueOn' in after && { duePk: dueLine, dueSk: `${after.dueOn}#${memberId}#${period}` }),
      })
      .options({ condition: asRead(before) }),
  )
}

/** The part that forgets it. */
export const forgetLinePart = (line: UnitLine): Part =>
  part(
    UnitLineEntity.build(DeleteTransaction)
      .key({ memberId: line.memberId, period: line.period })
      .options({ condition: asRead(line) }),
  )
