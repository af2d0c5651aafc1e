import { Entity } from 'dynamodb-toolbox/entity'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import { type Homes, homesSchema } from '@shared/community-report/homes'
import type { MemberId } from '@shared/ids'
import { table } from '../table'
import { type Part, part } from '../writes/part'

/** Where a member has reported to: the guard that keeps them from doing it twice. */
const HomesEntity = new Entity({
  name: 'homes',
  table,
  timestamps: false,
  schema: item({ memberId: string().key(), homes: any(), version: number(), schema: number() }),
  computeKey: ({ memberId }) => ({ pk: `HOM#${memberId}`, sk: 'HOM' }),
})

/** Undefined when they have reported nowhere yet. */
export async function getHomes(memberId: MemberId): Promise<Homes | undefined> {
  const { Item } = await HomesEntity.build(GetItemCommand)
    .key({ memberId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(homesSchema, Item.homes)
}

/** The part that saves them as they are after a change; who has been at them meanwhile lets it run again. */
export const saveHomesPart = (before: Homes | undefined, after: Homes): Part =>
  part(
    HomesEntity.build(PutTransaction)
      .item({ memberId: after.memberId, homes: after, version: after.version, schema: 1 })
      .options({
        condition: before ? { attr: 'version', eq: before.version } : { attr: 'version', exists: false },
      }),
  )

/** No matter if there are none. */
export async function forgetHomes(memberId: MemberId): Promise<void> {
  await HomesEntity.build(DeleteItemCommand).key({ memberId }).send()
}
