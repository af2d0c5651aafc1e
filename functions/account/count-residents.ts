import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { PlaceId } from '@shared/ids'
import { table } from '../table'
import { AccountEntity, residentsOf } from './account.entity'

/** How many have registered as residents of a community, or of one compound of it. */
export async function countResidents(communityId: PlaceId, compoundId?: PlaceId): Promise<number> {
  const { Count = 0 } = await table
    .build(QueryCommand)
    .entities(AccountEntity)
    .query({
      ...{ index: 'listing', partition: residentsOf(communityId) },
      ...(compoundId && { range: { beginsWith: `${compoundId}#` } }),
    })
    .options({ select: 'COUNT', maxPages: Infinity })
    .send()
  return Count
}
