import { Entity } from 'dynamodb-toolbox/entity'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import type { MemberId } from '@shared/ids'
import { type Agenda, agendaSchema } from '@shared/post/shift'
import { table } from '../table'
import { type Part, part } from '../writes/part'

/** When a member is to serve: one row, so that two shifts at one time can't both be taken. */
const AgendaEntity = new Entity({
  name: 'agenda',
  table,
  timestamps: false,
  schema: item({ memberId: string().key(), agenda: any(), version: number(), schema: number() }),
  computeKey: ({ memberId }) => ({ pk: `AGD#${memberId}`, sk: 'AGD' }),
})

export async function getAgenda(memberId: MemberId): Promise<Agenda | undefined> {
  const { Item } = await AgendaEntity.build(GetItemCommand)
    .key({ memberId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(agendaSchema, Item.agenda)
}

export const saveAgendaPart = (before: Agenda | undefined, after: Agenda): Part =>
  part(
    AgendaEntity.build(PutTransaction)
      .item({ memberId: after.memberId, agenda: after, version: after.version, schema: 1 })
      .options({
        condition: before ? { attr: 'version', eq: before.version } : { attr: 'version', exists: false },
      }),
  )

/** No matter if there is none. */
export async function forgetAgenda(memberId: MemberId): Promise<void> {
  await AgendaEntity.build(DeleteItemCommand).key({ memberId }).send()
}
