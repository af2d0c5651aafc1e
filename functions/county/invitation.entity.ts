import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** An invitation to a role, found by the digest of its one-time code; the code itself is nowhere. */
export const InvitationEntity = new Entity({
  name: 'invitation',
  table,
  timestamps: false,
  schema: item({
    codeHash: string().key(),
    countyId: string(),
    orgId: string(),
    role: string(),
    expiresAt: string(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ codeHash }) => ({ pk: `INV#${codeHash}`, sk: 'INV' }),
})
