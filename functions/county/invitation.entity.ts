import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import { grantSchema } from '@shared/access/person'
import { idOf } from '@shared/ids'
import { instantSchema } from '@shared/time'
import { table } from '../table'

/** A role offered to whoever brings the code. Of a county's first two, neither counts before the other is taken up. */
export const storedInvitationSchema = v.object({
  codeHash: v.string(),
  grant: grantSchema,
  /** The code's end, not the role's. */
  expiresAt: instantSchema,
  /** Who offers it, and for which organisation; absent: the county was created with it. */
  by: v.optional(v.object({ accountId: idOf('account'), orgId: idOf('org') })),
  /** The role that ends when this one is taken up. */
  instead: v.optional(idOf('grant')),
  /** The digest of the other code, when it takes two people. */
  pairHash: v.optional(v.string()),
  /** Who has brought the code and waits for the other. */
  acceptedBy: v.optional(idOf('account')),
})
export type StoredInvitation = v.InferOutput<typeof storedInvitationSchema>

/**
 * An invitation, found by the digest of its one-time code; the code itself is nowhere. Listed and found by id with
 * the roles of its county, as what is offered.
 */
export const InvitationEntity = new Entity({
  name: 'invitation',
  table,
  timestamps: false,
  schema: item({
    codeHash: string().key(),
    invitation: any(),
    acceptedBy: string().optional(),
    listingPk: string().hidden(),
    listingSk: string().hidden(),
    lookupPk: string().hidden(),
    lookupSk: string().hidden(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ codeHash }) => ({ pk: `INV#${codeHash}`, sk: 'INV' }),
})
