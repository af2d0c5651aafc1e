import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

const keys = { book: string().key(), owner: string().key() }

/**
 * A row of somebody's ledger, by the day of the act and its number within that day: put once, never changed. It stands in
 * no index, so nobody's points can be listed beside another's.
 */
export const PointsRowEntity = new Entity({
  name: 'pointsRow',
  table,
  timestamps: false,
  schema: item({
    ...keys,
    place: string().key(),
    /** What it brings, and all else of it. */
    ...{ points: number(), row: any(), at: string(), schema: number() },
  }),
  computeKey: ({ book, owner, place }) => ({ pk: `PTS#${book}#${owner}`, sk: `ENT#${place}` }),
})

/** Whether somebody takes part, beside what they have earned. */
export const PointsChoiceEntity = new Entity({
  name: 'pointsChoice',
  table,
  timestamps: false,
  schema: item({ ...keys, choice: any(), version: number(), at: string(), schema: number() }),
  computeKey: ({ book, owner }) => ({ pk: `PTS#${book}#${owner}`, sk: 'CHO' }),
})
