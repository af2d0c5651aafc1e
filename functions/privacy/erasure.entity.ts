import { Entity } from 'dynamodb-toolbox/entity'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { type Erasure, erasureSchema } from './erasure'

const duePartition = 'DUE#erasure'

/** An erasure of which something is left to do. Gone when all is done. */
export const ErasureEntity = new Entity({
  name: 'erasure',
  table,
  timestamps: false,
  schema: item({
    erasureId: string().key(),
    erasure: any(),
    schema: number(),
    duePk: string().hidden(),
    dueSk: string().hidden(),
  }),
  computeKey: ({ erasureId }) => ({ pk: `ERS#${erasureId}`, sk: 'ERS' }),
})

/** The part after which the schedule sees to it that an erasure is finished, whatever happens to who began it. */
export const beginPart = (erasure: Erasure): Part => {
  const { erasureId, at } = erasure
  const due = { duePk: duePartition, dueSk: `${at}#${erasureId}` }
  return part(ErasureEntity.build(PutTransaction).item({ erasureId, erasure, schema: 1, ...due }))
}

/** Nothing is left to do. */
export async function forgetErasure({ erasureId }: Erasure): Promise<void> {
  await ErasureEntity.build(DeleteItemCommand).key({ erasureId }).send()
}

/** Those that were begun and not finished, the oldest first. */
export async function listUnfinished(limit: number): Promise<Erasure[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(ErasureEntity)
    .query({ index: 'due', partition: duePartition })
    .options({ limit })
    .send()
  return (Items ?? []).map(({ erasure }) => v.parse(erasureSchema, erasure))
}
