import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** One of the inflow ledger, in the list of the organisation that takes them in, and found by a digest of the number. */
export const InflowEntity = new Entity({
  name: 'inflowMember',
  table,
  timestamps: false,
  schema: item({
    inflowId: string().key(),
    version: number(),
    inflow: any(),
    schema: number(),
    listingPk: string().hidden(),
    listingSk: string().hidden(),
    lookupPk: string().optional().hidden(),
    lookupSk: string().optional().hidden(),
    ttl: number().optional().hidden(),
  }),
  computeKey: ({ inflowId }) => ({ pk: `IFL#${inflowId}`, sk: 'IFL' }),
})
