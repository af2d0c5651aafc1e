import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import * as v from 'valibot'
import { idOf, type OrgId } from '@shared/ids'
import type { Sweep } from '@shared/sweep/sweep'
import { addDays, atHour, msOf } from '@shared/time'
import { hashOf } from '../writes/idempotency'
import { type Part, part } from '../writes/part'
import { SweepLinkEntity } from './sweep.entity'

const digestOf = (token: string) => hashOf(['sweep', token])

/** The part that makes a token good for a branch's list until the sweep's last day is over. */
export const linkPart = (token: string, { sweepId, dueOn }: Sweep, orgId: OrgId): Part =>
  part(
    SweepLinkEntity.build(PutTransaction)
      .item({
        ...{ tokenHash: digestOf(token), sweepId, orgId, schema: 1 },
        ttl: Math.floor(msOf(atHour(addDays(dueOn, 1), 0)) / 1000),
      })
      .options({ condition: { attr: 'sweepId', exists: false } }),
    'CHANGED_MEANWHILE',
  )

/** Which list a token is for; undefined when there is none. */
export async function findByToken(token: string) {
  const { Item } = await SweepLinkEntity.build(GetItemCommand)
    .key({ tokenHash: digestOf(token) })
    .options({ consistent: true })
    .send()
  return Item && { sweepId: v.parse(idOf('sweep'), Item.sweepId), orgId: v.parse(idOf('org'), Item.orgId) }
}
