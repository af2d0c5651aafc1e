import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** Those of which the day has passed are counted anew, in case that an event was lost. */
export const dueAwayCounts = 'DUE#away_count'

/**
 * Who is away for an organisation, counted by days; so figures read an item for each organisation, however many are away.
 * A county's lie together and are small: all of them are one query.
 */
export const AwayCountEntity = new Entity({
  name: 'awayCount',
  table,
  timestamps: false,
  schema: item({
    countyId: string().key(),
    orgId: string().key(),
    countedAt: string(),
    tally: string(),
    schema: number(),
    duePk: string().hidden(),
    dueSk: string().hidden(),
  }),
  computeKey: ({ countyId, orgId }) => ({ pk: `AWC#${countyId}`, sk: orgId }),
})
