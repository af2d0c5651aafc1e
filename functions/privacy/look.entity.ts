import { Entity } from 'dynamodb-toolbox/entity'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { County } from '@shared/county/county'
import type { InflowId, MemberId, WishId } from '@shared/ids'
import { retentionOf } from '@shared/privacy/retention'
import type { lookFields } from '@shared/privacy/schema'
import { type Instant, msOf } from '@shared/time'
import { table } from '../table'
import { type Part, part } from '../writes/part'

/**
 * Somebody was shown a contact of a member: who, which field, when, why. Put only; the table itself deletes it when its
 * time is over.
 */
export const LookEntity = new Entity({
  name: 'look',
  table,
  timestamps: false,
  schema: item({
    memberId: string().key(),
    at: string().key(),
    requestId: string().key(),
    /** `mobile`, `awayAddress`, `homeAddress`. */
    field: string(),
    reason: string(),
    accountId: string(),
    actingAs: string(),
    /** As whom, in words: the organisation or station that they act for. */
    by: string(),
    schema: number(),
    ttl: number().optional(),
  }),
  computeKey: ({ memberId, at, requestId }) => ({ pk: `LOK#${memberId}`, sk: `${at}#${requestId}` }),
})

export interface Look {
  /** Of the roster, or from elsewhere and registered here; or the wish whose contact it is. */
  memberId: MemberId | InflowId | WishId
  at: Instant
  requestId: string
  field: (typeof lookFields)[number]
  reason: string
  accountId: string
  actingAs: string
  by: string
}

/**
 * The part that leaves a line in 谁看过我的信息. Stands in the transaction of the command that shows the contact. It
 * replaces none, and fails as `replay` when that very look has its line.
 * @param county the member's, which says how long it is kept.
 */
export const lookPart = (look: Look, county: County | undefined): Part =>
  part(
    LookEntity.build(PutTransaction)
      .item({
        ...{ ...look, schema: 1 },
        ttl: Math.floor(msOf(look.at) / 1000) + retentionOf(county).lookDays * 86_400,
      })
      .options({ condition: { attr: 'memberId', exists: false } }),
    'replay',
  )
