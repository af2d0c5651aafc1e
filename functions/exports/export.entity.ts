import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** An export and how far it has come, in the list of whoever asked for it. Gone after a week, like its file. */
export const ExportEntity = new Entity({
  name: 'export',
  table,
  timestamps: false,
  schema: item({
    exportId: string().key(),
    version: number(),
    stored: any(),
    schema: number(),
    ttl: number(),
    listingPk: string().hidden(),
    listingSk: string().hidden(),
  }),
  computeKey: ({ exportId }) => ({ pk: `EXP#${exportId}`, sk: 'EXP' }),
})
