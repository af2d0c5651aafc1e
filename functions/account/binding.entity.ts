import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** Guard: a member is bound to one account, which says the same of the member. */
export const BindingEntity = new Entity({
  name: 'binding',
  table,
  timestamps: false,
  schema: item({ memberId: string().key(), accountId: string(), schema: number() }),
  computeKey: ({ memberId }) => ({ pk: `BND#${memberId}`, sk: 'BND' }),
})

/** Somebody may be this member and hasn't said so yet. Without the number and the name that led there. */
export const PendingBindingEntity = new Entity({
  name: 'pendingBinding',
  table,
  timestamps: false,
  schema: item({
    bindingId: string().key(),
    accountId: string(),
    memberId: string(),
    expiresAt: string(),
    linkCode: string().optional(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ bindingId }) => ({ pk: `BNP#${bindingId}`, sk: 'BNP' }),
})

/** How often an account has tried something today that must not be tried without end. */
export const TriesEntity = new Entity({
  name: 'tries',
  table,
  timestamps: false,
  schema: item({
    accountId: string().key(),
    what: string().key(),
    day: string().key(),
    count: number(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ accountId, what, day }) => ({ pk: `BNT#${accountId}`, sk: `${what}#${day}` }),
})
