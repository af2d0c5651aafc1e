import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** A trip's letter, whole; listed by the branch that wrote it. The table itself deletes it in the end. */
export const LetterEntity = new Entity({
  name: 'letter',
  table,
  timestamps: false,
  schema: item({
    tripId: string().key(),
    version: number(),
    letter: any(),
    schema: number(),
    ttl: number(),
    listingPk: string().hidden(),
    listingSk: string().hidden(),
  }),
  computeKey: ({ tripId }) => ({ pk: `LTR#${tripId}`, sk: 'LTR' }),
})

/** Which trip's letter a code is for. One that was replaced still leads there, and is told apart by its digest. */
export const LetterTokenEntity = new Entity({
  name: 'letterToken',
  table,
  timestamps: false,
  schema: item({ tokenHash: string().key(), tripId: string(), schema: number(), ttl: number() }),
  computeKey: ({ tokenHash }) => ({ pk: `LTT#${tokenHash}`, sk: 'LTT' }),
})
