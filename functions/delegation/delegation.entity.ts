import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** Who may act for a member, with the consent. Kept when it has ended: it says who could, and why. */
export const DelegationEntity = new Entity({
  name: 'delegation',
  table,
  timestamps: false,
  schema: item({
    memberId: string().key(),
    delegationId: string().key(),
    version: number(),
    record: any(),
    schema: number(),
    ownerPk: string().optional().hidden(),
    ownerSk: string().optional().hidden(),
    ttl: number().optional(),
  }),
  computeKey: ({ memberId, delegationId }) => ({ pk: `DLG#${memberId}`, sk: delegationId }),
})

/**
 * Guard: grows whenever a delegation of this member, or of the account that acts, takes a place; so two at once can't
 * both take the last one.
 */
export const DelegationGuardEntity = new Entity({
  name: 'delegationGuard',
  table,
  timestamps: false,
  schema: item({ holderId: string().key(), taken: number(), schema: number() }),
  computeKey: ({ holderId }) => ({ pk: `DLG#${holderId}`, sk: 'GUARD' }),
})

/** A code that somebody carries, found by its digest: to accept a delegation, or to end it. */
export const DelegationCodeEntity = new Entity({
  name: 'delegationCode',
  table,
  timestamps: false,
  schema: item({
    codeHash: string().key(),
    /** `accept` or `end`. */
    use: string(),
    memberId: string(),
    delegationId: string(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ codeHash }) => ({ pk: `DLC#${codeHash}`, sk: 'DLC' }),
})
