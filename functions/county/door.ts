import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import * as v from 'valibot'
import { type County, countySchema } from '@shared/county/county'
import type { CountyId } from '@shared/ids'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { CountyEntity } from './county.entity'

export { InvitationEntity, type StoredInvitation, storedInvitationSchema } from './invitation.entity'
export {
  acceptedPart,
  codeHashOf,
  getInvitation,
  invitePart,
  notAcceptedPart,
  useUpPart,
} from './invitation.store'

/** A county's configuration and the version of its tree. @throws Error when there is no such county. */
export async function getCounty(countyId: CountyId): Promise<{ county: County; treeVersion: number }> {
  const { Item } = await CountyEntity.build(GetItemCommand).key({ countyId }).send()
  if (!Item) throw new Error('no such county')
  return { county: v.parse(countySchema, Item.county), treeVersion: Item.treeVersion }
}

/** Is there such a county? For an id that came from outside. */
export async function hasCounty(countyId: CountyId): Promise<boolean> {
  const { Item } = await CountyEntity.build(GetItemCommand).key({ countyId }).send()
  return Item !== undefined
}

/** Every county of this deployment, those for exercises too. */
export async function listCounties(): Promise<County[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(CountyEntity)
    .query({ index: 'listing', partition: 'CTY#all' })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map((item) => v.parse(countySchema, item.county))
}

/** The same as it is this moment, for who changes the tree. */
export async function getCountyNow(countyId: CountyId): Promise<{ county: County; treeVersion: number }> {
  const { Item } = await CountyEntity.build(GetItemCommand)
    .key({ countyId })
    .options({ consistent: true })
    .send()
  if (!Item) throw new Error('no such county')
  return { county: v.parse(countySchema, Item.county), treeVersion: Item.treeVersion }
}

/** The part by which a tree grows a version, if nobody has changed it since it was read. */
export const treeGrowsPart = (countyId: CountyId, treeVersion: number): Part =>
  part(
    CountyEntity.build(UpdateTransaction)
      .item({ countyId, treeVersion: treeVersion + 1 })
      .options({ condition: { attr: 'treeVersion', eq: treeVersion } }),
  )
