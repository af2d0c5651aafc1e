import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { OrgId } from '@shared/ids'
import { dayOf, type Instant, msOf } from '@shared/time'
import { table } from '../table'
import { type Part, part } from '../writes/part'

/** Longer than any month. */
const keepDays = 40

/** Guard: a branch asks for a group at one place once a month, so that nobody above is told of it at each visit. */
const GroupAskedEntity = new Entity({
  name: 'groupAsked',
  table,
  timestamps: false,
  schema: item({
    orgId: string().key(),
    regionCode: string().key(),
    month: string().key(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ orgId, regionCode, month }) => ({ pk: `TRG#${orgId}`, sk: `GRP#${regionCode}#${month}` }),
})

const keyOf = (orgId: OrgId, regionCode: string, now: Instant) => ({
  ...{ orgId, regionCode, month: dayOf(now).slice(0, 7) },
})

/** Has the branch asked for a group there in this month? */
export async function isGroupAsked(orgId: OrgId, regionCode: string, now: Instant): Promise<boolean> {
  const { Item } = await GroupAskedEntity.build(GetItemCommand)
    .key(keyOf(orgId, regionCode, now))
    .options({ consistent: true })
    .send()
  return Item !== undefined
}

/** The part that remembers that it has; when somebody was faster, what is to be done is looked at again. */
export const groupAskedPart = (orgId: OrgId, regionCode: string, now: Instant): Part =>
  part(
    GroupAskedEntity.build(PutTransaction)
      .item({
        ...{ ...keyOf(orgId, regionCode, now), schema: 1 },
        ttl: Math.floor(msOf(now) / 1000) + keepDays * 86_400,
      })
      .options({ condition: { attr: 'orgId', exists: false } }),
  )
