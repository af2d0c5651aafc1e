import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import * as v from 'valibot'
import { type County, countySchema } from '@shared/county/county'
import type { CountyId } from '@shared/ids'
import { CountyEntity } from './county.entity'

/** A county's configuration and the version of its tree. @throws Error when there is no such county. */
export async function getCounty(countyId: CountyId): Promise<{ county: County; treeVersion: number }> {
  const { Item } = await CountyEntity.build(GetItemCommand).key({ countyId }).send()
  if (!Item) throw new Error('no such county')
  return { county: v.parse(countySchema, Item.county), treeVersion: Item.treeVersion }
}
