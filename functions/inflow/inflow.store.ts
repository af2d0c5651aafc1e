import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { InflowId, OrgId } from '@shared/ids'
import { type InflowMember, inflowMemberSchema } from '@shared/inflow/schema'
import { inflowDays } from '@shared/privacy/retention'
import { addDays, atHour, msOf } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { InflowEntity } from './inflow.entity'

/** One of the ledger; undefined when there is none of that id. */
export async function getInflow(inflowId: InflowId): Promise<InflowMember | undefined> {
  const { Item } = await InflowEntity.build(GetItemCommand)
    .key({ inflowId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(inflowMemberSchema, Item.inflow)
}

/** An organisation's ledger; all of it, with `limit` Infinity. */
export async function listInflowOf(orgId: OrgId, cursor?: string, limit = 100) {
  const partition = `IFL#${orgId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(InflowEntity)
    .query({ index: 'listing', partition })
    .options({
      ...(limit === Infinity ? { maxPages: Infinity } : { limit }),
      ...startAt(cursor, { index: 'listing', partition }),
    })
    .send()
  const members = (Items ?? []).map((item) => v.parse(inflowMemberSchema, item.inflow))
  return { members, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The part that saves one of the ledger after a change, or a new one. Whom no sheet names any more, the table deletes. */
export function saveInflowPart(before: InflowMember | undefined, after: InflowMember): Part {
  const { inflowId, version, orgId, phoneKey, namedOn } = after
  const put = InflowEntity.build(PutTransaction)
    .item({
      ...{ inflowId, version, inflow: after, schema: 1 },
      ...(namedOn && { ttl: Math.floor(msOf(atHour(addDays(namedOn, inflowDays), 0)) / 1000) }),
      ...{ listingPk: `IFL#${orgId}`, listingSk: inflowId },
      ...(phoneKey !== undefined && { lookupPk: phoneKey, lookupSk: inflowId }),
    })
    .options({
      condition: before ? { attr: 'version', eq: before.version } : { attr: 'inflowId', exists: false },
    })
  return part(put)
}
