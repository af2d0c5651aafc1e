import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import { idOf } from '@shared/ids'
import { sealedSchema } from '@shared/sealed'
import { instantSchema } from '@shared/time'
import { table } from '../table'

/** Somebody who can't bind, as they said themselves who they are. The number was verified by WeChat. */
export const storedRequestSchema = v.object({
  requestId: idOf('bindingRequest'),
  countyId: idOf('county'),
  /** The branch that they say is theirs. */
  orgId: idOf('org'),
  accountId: idOf('account'),
  name: v.string(),
  phone: sealedSchema,
  askedAt: instantSchema,
})
export type StoredRequest = v.InferOutput<typeof storedRequestSchema>

/** Deleted when the branch has called back, and by itself when it never did. */
export const BindingRequestEntity = new Entity({
  name: 'bindingRequest',
  table,
  timestamps: false,
  schema: item({
    requestId: string().key(),
    orgId: string(),
    askedAt: string(),
    /** Who asked. */
    accountId: string(),
    request: any(),
    /** When somebody of the branch looked at the number last. */
    revealedAt: string().optional(),
    schema: number(),
    ttl: number(),
  }).and((_keys) => ({
    listingPk: string()
      .putLink<typeof _keys>(({ orgId }) => `BRQ#${orgId}`)
      .hidden(),
    listingSk: string()
      .putLink<typeof _keys>(({ askedAt, requestId }) => `${askedAt}#${requestId}`)
      .hidden(),
    ownerPk: string()
      .putLink<typeof _keys>(({ accountId }) => `BRQ#${accountId}`)
      .hidden(),
    ownerSk: string()
      .putLink<typeof _keys>(({ requestId }) => requestId)
      .hidden(),
  })),
  computeKey: ({ requestId }) => ({ pk: `BRQ#${requestId}`, sk: 'BRQ' }),
})
