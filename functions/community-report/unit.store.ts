import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type UnitReport, unitReportSchema } from '@shared/community-report/unit'
import type { OrgId, PlaceId } from '@shared/ids'
import { table } from '../table'
import { type Part, part } from '../writes/part'

/** A unit's report, beside the unit's others; in the list of the community while it stands. */
const UnitReportEntity = new Entity({
  name: 'unitReport',
  table,
  timestamps: false,
  schema: item({
    orgId: string().key(),
    placeId: string().key(),
    unitReport: any(),
    version: number(),
    schema: number(),
    listingPk: string().hidden(),
    listingSk: string().hidden(),
  }),
  computeKey: ({ orgId, placeId }) => ({ pk: `URP#${orgId}`, sk: placeId }),
})

const parse = (item: { unitReport?: unknown }): UnitReport => v.parse(unitReportSchema, item.unitReport)

export async function getUnitReport(orgId: OrgId, placeId: PlaceId): Promise<UnitReport | undefined> {
  const { Item } = await UnitReportEntity.build(GetItemCommand)
    .key({ orgId, placeId })
    .options({ consistent: true })
    .send()
  return Item && parse(Item)
}

/** Where a unit has reported to and not left. */
export async function unitReportsOf(orgId: OrgId): Promise<UnitReport[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(UnitReportEntity)
    .query({ partition: `URP#${orgId}` })
    .options({ consistent: true, maxPages: Infinity })
    .send()
  return (Items ?? []).map(parse).filter(({ endedAt }) => endedAt === undefined)
}

/** Which units have reported to a community and not left. */
export async function unitReportsTo(placeId: PlaceId): Promise<UnitReport[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(UnitReportEntity)
    .query({ index: 'listing', partition: `URP#${placeId}`, range: { beginsWith: 'open#' } })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map(parse)
}

/** The part that saves a unit's report after a change, or a new one. */
export const saveUnitReportPart = (before: UnitReport | undefined, after: UnitReport): Part => {
  const { orgId, placeId, version, endedAt } = after
  return part(
    UnitReportEntity.build(PutTransaction)
      .item({
        ...{ orgId, placeId, version, unitReport: after, schema: 1 },
        ...{ listingPk: `URP#${placeId}`, listingSk: `${endedAt === undefined ? 'open' : 'over'}#${orgId}` },
      })
      .options({
        condition: before ? { attr: 'version', eq: before.version } : { attr: 'version', exists: false },
      }),
  )
}
