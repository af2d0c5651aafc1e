import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import { idOf } from '@shared/ids'
import { table } from '../table'

/** A member as the roster knows them. */
export const memberSchema = v.object({
  memberId: idOf('member'),
  countyId: idOf('county'),
  /** The branch that holds the formal affiliation. */
  orgId: idOf('org'),
  name: v.string(),
  phone: v.string(),
})
export type Member = v.InferOutput<typeof memberSchema>

export const MemberEntity = new Entity({
  name: 'member',
  table,
  timestamps: false,
  schema: item({ memberId: string().key(), member: any(), schema: number() }),
  computeKey: ({ memberId }) => ({ pk: `MEM#${memberId}`, sk: 'MEM' }),
})
