import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** A push that was acted on, by a digest of what told it apart; nobody is named. */
export const HandledPushEntity = new Entity({
  name: 'handledPush',
  table,
  timestamps: false,
  schema: item({ digest: string().key(), schema: number(), ttl: number() }),
  computeKey: ({ digest }) => ({ pk: `PSH#${digest}`, sk: 'PSH' }),
})
