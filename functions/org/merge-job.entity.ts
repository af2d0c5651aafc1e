import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** The partition of the due index in which merges wait for their day and for their members. */
export const mergesDue = 'DUE#MERGE'

/** A merge whose members still lie under the old id. The tree already leads them to the new one. */
export const MergeJobEntity = new Entity({
  name: 'mergeJob',
  table,
  timestamps: false,
  schema: item({
    orgId: string().key(),
    countyId: string(),
    duePk: string().hidden(),
    dueSk: string().hidden(),
    schema: number(),
  }),
  computeKey: ({ orgId }) => ({ pk: `MRG#${orgId}`, sk: 'MRG' }),
})
