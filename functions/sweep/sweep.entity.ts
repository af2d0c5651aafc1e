import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** A sweep, in the list of its county. */
export const SweepEntity = new Entity({
  name: 'sweep',
  table,
  timestamps: false,
  schema: item({
    sweepId: string().key(),
    version: number(),
    sweep: any(),
    schema: number(),
    listingPk: string().hidden(),
    listingSk: string().hidden(),
  }),
  computeKey: ({ sweepId }) => ({ pk: `SWP#${sweepId}`, sk: 'SWP' }),
})

/**
 * How far a branch is. Beside the sweep, so that one query reads the progress of a county. The counters are attributes of
 * their own, to which ticks add: fifty who answer at once needn't wait for each other.
 */
export const SweepOrgEntity = new Entity({
  name: 'sweepOrg',
  table,
  timestamps: false,
  schema: item({
    sweepId: string().key(),
    orgId: string().key(),
    total: number(),
    handedOutAt: string(),
    at_home: number(),
    away: number(),
    not_reached: number(),
    transferred: number(),
    deceased: number(),
    schema: number(),
  }),
  computeKey: ({ sweepId, orgId }) => ({ pk: `SWP#${sweepId}`, sk: `ORG#${orgId}` }),
})

/** Whom a branch is to ask after, as its roster was when the list was handed out. Written once. */
export const SweepListEntity = new Entity({
  name: 'sweepList',
  table,
  timestamps: false,
  schema: item({
    sweepId: string().key(),
    orgId: string().key(),
    memberIds: list(string()),
    schema: number(),
  }),
  computeKey: ({ sweepId, orgId }) => ({ pk: `SWT#${sweepId}#${orgId}`, sk: 'LIST' }),
})

/** A member ticked off. Beside the list, so that one query reads both; and among all that is known of the member. */
export const SweepTickEntity = new Entity({
  name: 'sweepTick',
  table,
  timestamps: false,
  schema: item({
    sweepId: string().key(),
    orgId: string().key(),
    memberId: string().key(),
    version: number(),
    tick: any(),
    schema: number(),
    ownerPk: string().hidden(),
    ownerSk: string().hidden(),
  }),
  computeKey: ({ sweepId, orgId, memberId }) => ({ pk: `SWT#${sweepId}#${orgId}`, sk: `MEM#${memberId}` }),
})

/** A link by which a branch's members answer, found by the digest of its token. */
export const SweepLinkEntity = new Entity({
  name: 'sweepLink',
  table,
  timestamps: false,
  schema: item({
    tokenHash: string().key(),
    sweepId: string(),
    orgId: string(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ tokenHash }) => ({ pk: `SWL#${tokenHash}`, sk: 'SWL' }),
})
