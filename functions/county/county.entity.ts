import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** A county's configuration, and the version of its tree, which grows with every change of a node. All are listed. */
export const CountyEntity = new Entity({
  name: 'county',
  table,
  timestamps: false,
  schema: item({
    countyId: string().key(),
    treeVersion: number(),
    // Absent while the county has changed none of the limits that it began with.
    limitsVersion: number().optional(),
    county: any(),
    schema: number(),
  }).and((_keys) => ({
    // Some dozens at most: one partition has them all.
    listingPk: string().putDefault('CTY#all').hidden(),
    listingSk: string()
      .putLink<typeof _keys>(({ countyId }) => countyId)
      .hidden(),
  })),
  computeKey: ({ countyId }) => ({ pk: `CTY#${countyId}`, sk: 'CTY' }),
})
