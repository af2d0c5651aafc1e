import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { Entity } from 'dynamodb-toolbox/entity'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Action } from '@shared/access/actions'
import type { County } from '@shared/county/county'
import { retentionOf } from '@shared/privacy/retention'
import { dayOf, type Instant, msOf } from '@shared/time'
import { table } from '../table'
import { type Part, part } from '../writes/part'

/**
 * A line of the access and change log. Its county's lines of a day stand together on the listing index. Nobody
 * deletes one: the table itself does when its time is over.
 */
export const AuditEntity = new Entity({
  name: 'audit',
  table,
  timestamps: false,
  schema: item({
    subjectId: string().key(),
    at: string().key(),
    requestId: string().key(),
    action: string(),
    accountId: string(),
    actingAs: string(),
    countyId: string().optional(),
    schema: number(),
    ttl: number().optional(),
    listingPk: string().optional().hidden(),
    listingSk: string().optional().hidden(),
  }),
  computeKey: ({ subjectId, at, requestId }) => ({ pk: `AUD#${subjectId}`, sk: `${at}#${requestId}` }),
})

export interface AuditRow {
  subjectId: string
  at: Instant
  requestId: string
  action: Action
  accountId: string
  actingAs: string
  /** In which they acted; absent for somebody who has only logged in. */
  county?: County | undefined
  /** One of thousands that a step left: found under its thing, and not among the day's lines, which name the step. */
  isOneOfMany?: boolean
}

/** A line as an item, with its county's listing key and its end. */
export function auditItem({ county, isOneOfMany = false, ...row }: AuditRow) {
  const { at, requestId } = row
  const endsAt = Math.floor(msOf(at) / 1000) + retentionOf(county).logDays * 86_400
  return {
    ...{ ...row, schema: 1, ttl: endsAt },
    ...(county && {
      countyId: county.countyId,
      ...(!isOneOfMany && {
        listingPk: `AUD#${county.countyId}#${dayOf(at)}`,
        listingSk: `${at}#${requestId}`,
      }),
    }),
  }
}

/** A put replaces what lies there, so a right to put alone isn't enough. */
const onlyOnce = { condition: { attr: 'subjectId', exists: false } } as const

/**
 * Who did what to which thing, under which grant. Put only: no role may change or delete a row, and no put replaces
 * one. A run that meets its own line of the same millisecond tries again a moment later.
 */
export const auditPart = (row: AuditRow): Part =>
  part(AuditEntity.build(PutTransaction).item(auditItem(row)).options(onlyOnce))

/** The same for what is no command: logging in and out. Written by an attempt whose answer was lost, it stays. */
export async function writeAudit(row: AuditRow): Promise<void> {
  try {
    await AuditEntity.build(PutItemCommand).item(auditItem(row)).options(onlyOnce).send()
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}
