import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import { type Grant, grantSchema } from '@shared/access/person'
import type { PlaceId } from '@shared/ids'
import { table } from '../table'

// `any` is toolbox's word for "as it is": what comes out is parsed by its valibot schema, here and everywhere.

/** Where a role stands in the list of its county's: what is given, waits or is offered, organisation by organisation. */
export const grantKeysOf = ({ countyId, orgId, grantId }: Pick<Grant, 'countyId' | 'orgId' | 'grantId'>) => ({
  ...{ listingPk: `GRT#${countyId}`, listingSk: `${orgId}#${grantId}` },
  ...{ lookupPk: `GRT#${grantId}`, lookupSk: 'GRT' },
})

/** Who lives in a community, as they said themselves. */
export const residentsOf = (communityId: PlaceId): string => `RSD#${communityId}`

/** A WeChat account that has logged in, the member it is bound to, and where it lives as a resident. */
export const AccountEntity = new Entity({
  name: 'account',
  table,
  timestamps: false,
  schema: item({
    accountId: string().key(),
    openid: string(),
    member: any().optional(),
    resident: any().optional(),
    inflow: any().optional(),
    /** Sessions opened until then are over. */
    sessionsSince: string().optional(),
    schema: number(),
    /** Among the residents of a community, compound by compound. */
    listingPk: string().optional().hidden(),
    listingSk: string().optional().hidden(),
  }),
  computeKey: ({ accountId }) => ({ pk: `ACC#${accountId}`, sk: 'ACC' }),
})

/**
 * A role given to an account. Beside the account, so that one query reads both. The county's roles are listed by
 * organisation, and one is found by its id alone.
 */
export const GrantEntity = new Entity({
  name: 'grant',
  table,
  timestamps: false,
  schema: item({
    accountId: string().key(),
    grantId: string().key(),
    grant: any(),
    schema: number(),
  }).and((_keys) => ({
    listingPk: string()
      .putLink<typeof _keys>(({ grant }) => grantKeysOf(v.parse(grantSchema, grant)).listingPk)
      .hidden(),
    listingSk: string()
      .putLink<typeof _keys>(({ grant }) => grantKeysOf(v.parse(grantSchema, grant)).listingSk)
      .hidden(),
    lookupPk: string()
      .putLink<typeof _keys>(({ grantId }) => `GRT#${grantId}`)
      .hidden(),
    lookupSk: string().putDefault('GRT').hidden(),
  })),
  computeKey: ({ accountId, grantId }) => ({ pk: `ACC#${accountId}`, sk: `GRT#${grantId}` }),
})

/** Whom an account may act for. Beside the account, so that one query reads all three. */
export const ActsForEntity = new Entity({
  name: 'actsFor',
  table,
  timestamps: false,
  schema: item({
    accountId: string().key(),
    delegationId: string().key(),
    delegation: any(),
    schema: number(),
  }),
  computeKey: ({ accountId, delegationId }) => ({ pk: `ACC#${accountId}`, sk: `DLG#${delegationId}` }),
})

/** Guard: one account per WeChat user of this mini-program, found by a digest of both. */
export const OpenidEntity = new Entity({
  name: 'openid',
  table,
  timestamps: false,
  schema: item({ openidHash: string().key(), accountId: string(), schema: number() }),
  computeKey: ({ openidHash }) => ({ pk: `ACC#OPENID#${openidHash}`, sk: 'ACC' }),
})

/** A session, found by the digest of its token; the token itself is nowhere. */
export const SessionEntity = new Entity({
  name: 'session',
  table,
  timestamps: false,
  schema: item({
    tokenHash: string().key(),
    accountId: string(),
    expiresAt: string(),
    /** Of a computer, let in by a phone: shorter, and some things want that phone once more. */
    desk: boolean().optional(),
    /** The role under which the phone let a computer in; it acts under no other. */
    actingAs: string().optional(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ tokenHash }) => ({ pk: `SES#${tokenHash}`, sk: 'SES' }),
})
