import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/**
 * That an account has filled in the form of a letter. By it the letters are found of which somebody asks what is kept of
 * them; whether their answer is the one that counts, the letter says.
 */
export const AnsweredEntity = new Entity({
  name: 'answeredLetter',
  table,
  timestamps: false,
  schema: item({ accountId: string().key(), tripId: string().key(), schema: number(), ttl: number() }),
  computeKey: ({ accountId, tripId }) => ({ pk: `LTA#${accountId}`, sk: tripId }),
})
