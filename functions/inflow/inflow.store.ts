import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type CountyId, idOf, type InflowId, type OrgId, type StationId } from '@shared/ids'
import type { InflowMember, InflowState } from '@shared/inflow/inflow'
import type { Day } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { log } from '../log'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { dueInflow, InflowEntity, itemOf, type listOf } from './inflow.entity'
import { liftInflow } from './lift-inflow'

/** One of the ledger; undefined when there is none of that id. */
export async function getInflow(inflowId: InflowId): Promise<InflowMember | undefined> {
  const { Item } = await InflowEntity.build(GetItemCommand)
    .key({ inflowId })
    .options({ consistent: true })
    .send()
  return Item && liftInflow(Item.inflow, Item.schema)
}

export interface InflowPage {
  members: InflowMember[]
  cursor?: string
}

/** One that can't be read is left out of a list, and said in the log; it doesn't hide the others. */
function readable({ inflowId, inflow, schema }: { inflowId: string; inflow?: unknown; schema: number }) {
  try {
    return [liftInflow(inflow, schema)]
  } catch {
    log.error('unreadable inflow', { inflowId })
    return []
  }
}

async function list(
  index: 'listing' | 'owner' | 'host',
  partition: string,
  { cursor, limit, beginsWith }: { cursor?: string | undefined; limit: number; beginsWith?: string },
): Promise<InflowPage> {
  const range = beginsWith === undefined ? {} : { range: { beginsWith } }
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(InflowEntity)
    .query({ index, partition, ...range })
    .options({
      ...(limit === Infinity ? { maxPages: Infinity } : { limit }),
      ...startAt(cursor, { index, partition, ...(beginsWith !== undefined && { beginsWith }) }),
    })
    .send()
  const members = (Items ?? []).flatMap(readable)
  return { members, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** An organisation's ledger; all of it, with `limit` Infinity. */
export const listInflowOf = (orgId: OrgId, cursor?: string, limit = 100): Promise<InflowPage> =>
  list('listing', `IFL#${orgId}`, { cursor, limit })

/** Those of one list of a station, the most urgent first. */
export const listAtStation = (
  stationId: StationId,
  of: ReturnType<typeof listOf>,
  cursor?: string,
  limit = 50,
): Promise<InflowPage> => list('host', `IFS#${stationId}`, { cursor, limit, beginsWith: `${of}#` })

/** Those of a county, in one state or in all; those who have gone left out. */
export const listOfCounty = (
  countyId: CountyId,
  state: InflowState | undefined,
  cursor?: string,
  limit = 50,
): Promise<InflowPage> =>
  list('owner', `IFC#${countyId}`, { cursor, limit, ...(state && { beginsWith: `${state}#` }) })

/** Who of the ledger has the number with that key: none, one or several. */
export async function findInflowByPhoneKey(phoneKey: string): Promise<InflowMember[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(InflowEntity)
    .query({ index: 'lookup', partition: phoneKey })
    .send()
  return (Items ?? []).flatMap(readable)
}

/** Whose day is `day` or earlier, `limit` a page. */
export async function listDueInflow(
  day: Day,
  limit: number,
  cursor?: string,
): Promise<{ ids: InflowId[]; cursor?: string }> {
  const [index, partition] = ['due', dueInflow] as const
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(InflowEntity)
    .query({ index, partition, range: { lt: `${day}#~` } })
    .options({ limit, ...startAt(cursor, { index, partition }) })
    .send()
  const ids = (Items ?? []).map((item) => v.parse(idOf('inflow'), item.inflowId))
  return { ids, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The part that saves one of the ledger after a change, or a new one. */
export function saveInflowPart(
  before: InflowMember | undefined,
  after: InflowMember,
  otherwise: Part['otherwise'] = 'rerun',
): Part {
  const put = InflowEntity.build(PutTransaction)
    .item(itemOf(after))
    .options({
      condition: before ? { attr: 'version', eq: before.version } : { attr: 'inflowId', exists: false },
    })
  return part(put, otherwise)
}

/** The part that takes one of the ledger away, if nobody has changed it in between. */
export const removeInflowPart = ({ inflowId, version }: InflowMember): Part =>
  part(
    InflowEntity.build(DeleteTransaction)
      .key({ inflowId })
      .options({ condition: { attr: 'version', eq: version } }),
  )
