import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/**
 * What was counted of a place: of its wishes, or of its posts. All of a county in one partition, so that figures are
 * one query, however many wishes there are. A number of people at most, and nobody's.
 */
export const CommunityTallyEntity = new Entity({
  name: 'communityTally',
  table,
  timestamps: false,
  schema: item({
    countyId: string().key(),
    what: string().enum('WSH', 'SHF').key(),
    placeId: string().key(),
    countedAt: string(),
    tally: any(),
    schema: number(),
  }),
  computeKey: ({ countyId, what, placeId }) => ({ pk: `CFG#${countyId}`, sk: `${what}#${placeId}` }),
})
