import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/**
 * A member of the roster, whole: in the list of their branch and of the committee that has taken over from it, and
 * found by a digest of their number. Always put as a whole, under its version.
 */
export const MemberEntity = new Entity({
  name: 'member',
  table,
  timestamps: false,
  schema: item({
    memberId: string().key(),
    version: number(),
    member: any(),
    schema: number(),
    listingPk: string().hidden(),
    listingSk: string().hidden(),
    lookupPk: string().optional().hidden(),
    lookupSk: string().optional().hidden(),
    ownerPk: string().optional().hidden(),
    ownerSk: string().optional().hidden(),
    duePk: string().optional().hidden(),
    dueSk: string().optional().hidden(),
  }),
  computeKey: ({ memberId }) => ({ pk: `MEM#${memberId}`, sk: 'MEM' }),
})

/** Guard: the county's own number names one member. */
export const MemberNoEntity = new Entity({
  name: 'memberNo',
  table,
  timestamps: false,
  schema: item({
    countyId: string().key(),
    memberNo: string().key(),
    memberId: string(),
    schema: number(),
  }),
  computeKey: ({ countyId, memberNo }) => ({ pk: `MNO#${countyId}#${memberNo}`, sk: 'MNO' }),
})

/** A one-time code that binds an account to a member, found by a keyed digest; the code itself is nowhere. */
export const LinkCodeEntity = new Entity({
  name: 'linkCode',
  table,
  timestamps: false,
  schema: item({
    digest: string().key(),
    memberId: string(),
    countyId: string(),
    expiresAt: string(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ digest }) => ({ pk: `LNK#${digest}`, sk: 'LNK' }),
})

/** Guard: a member's last code is the one that counts. It says which. */
export const LinkCodeOfEntity = new Entity({
  name: 'linkCodeOf',
  table,
  timestamps: false,
  schema: item({ memberId: string().key(), digest: string(), schema: number(), ttl: number() }),
  computeKey: ({ memberId }) => ({ pk: `LNK#${memberId}`, sk: 'LNK' }),
})
