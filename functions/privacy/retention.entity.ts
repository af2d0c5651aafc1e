import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import type { CountyId } from '@shared/ids'
import { type Day, daySchema } from '@shared/time'
import { table } from '../table'

/** Up to which day what ended then has been removed from a county. */
export const RetentionEntity = new Entity({
  name: 'retention',
  table,
  timestamps: false,
  schema: item({ countyId: string().key(), doneThrough: string(), schema: number() }),
  computeKey: ({ countyId }) => ({ pk: `RET#${countyId}`, sk: 'RET' }),
})

/** Undefined before the first run. */
export async function getDoneThrough(countyId: CountyId): Promise<Day | undefined> {
  const { Item } = await RetentionEntity.build(GetItemCommand).key({ countyId }).send()
  return Item && v.parse(daySchema, Item.doneThrough)
}

export async function putDoneThrough(countyId: CountyId, doneThrough: Day): Promise<void> {
  await RetentionEntity.build(PutItemCommand).item({ countyId, doneThrough, schema: 1 }).send()
}
