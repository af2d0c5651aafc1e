import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type PostTally, postTallySchema, type WishTally, wishTallySchema } from '@shared/figures/tally'
import { type CountyId, idOf, type PlaceId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { table } from '../table'
import { CommunityTallyEntity } from './tally.entity'

/** What was counted of a place. */
export type CommunityTally = { placeId: PlaceId } & (
  { what: 'WSH'; tally: WishTally } | { what: 'SHF'; tally: PostTally }
)

/** Keeps what was counted, unless somebody has counted later. */
export async function putTally(countyId: CountyId, counted: CommunityTally, now: Instant): Promise<void> {
  try {
    await CommunityTallyEntity.build(PutItemCommand)
      .item({ countyId, ...counted, countedAt: now, schema: 1 })
      .options({
        condition: {
          or: [
            { attr: 'countedAt', exists: false },
            { attr: 'countedAt', lte: now },
          ],
        },
      })
      .send()
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

/** Everything that was counted in a county: two items for each place at most. */
export async function listTallies(countyId: CountyId): Promise<CommunityTally[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(CommunityTallyEntity)
    .query({ partition: `CFG#${countyId}` })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map(({ what, placeId: id, tally }): CommunityTally => {
    const placeId = v.parse(idOf('place'), id)
    return what === 'WSH'
      ? { placeId, what, tally: v.parse(wishTallySchema, tally) }
      : { placeId, what, tally: v.parse(postTallySchema, tally) }
  })
}
