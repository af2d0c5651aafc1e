import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** When an app's token was renewed by force last, and how often on that day of Shanghai. */
export const ForceRefreshEntity = new Entity({
  name: 'forceRefresh',
  table,
  timestamps: false,
  schema: item({
    appid: string().key(),
    /** Epoch milliseconds. */
    at: number(),
    day: string(),
    count: number(),
    schema: number(),
  }),
  computeKey: ({ appid }) => ({ pk: `WXT#force`, sk: appid }),
})
