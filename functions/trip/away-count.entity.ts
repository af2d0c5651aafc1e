import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** Those of which the day has passed are counted anew, in case that an event was lost. */
export const dueAwayCounts = 'DUE#away_count'

/** Who is away for an organisation, counted by days; so figures read an item for each organisation, however many are away. */
export const AwayCountEntity = new Entity({
  name: 'awayCount',
  table,
  timestamps: false,
  schema: item({
    orgId: string().key(),
    countyId: string(),
    countedAt: string(),
    tally: any(),
    schema: number(),
    duePk: string().hidden(),
    dueSk: string().hidden(),
  }),
  computeKey: ({ orgId }) => ({ pk: `AWC#${orgId}`, sk: 'AWC' }),
})
