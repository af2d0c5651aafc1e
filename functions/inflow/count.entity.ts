import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { any } from 'dynamodb-toolbox/schema/any'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** Those of which the day has passed are counted anew: what the table deletes by itself leaves no event. */
export const dueCounts = 'DUE#inflow_count'

/** How many from elsewhere are in a county, as of the last change; so the page reads one item however many there are. */
export const InflowCountEntity = new Entity({
  name: 'inflowCount',
  table,
  timestamps: false,
  schema: item({
    countyId: string().key(),
    countedAt: string(),
    counts: any(),
    schema: number(),
    duePk: string().hidden(),
    dueSk: string().hidden(),
  }),
  computeKey: ({ countyId }) => ({ pk: `IFC#${countyId}`, sk: 'IFC' }),
})
