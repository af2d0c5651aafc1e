import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import * as v from 'valibot'
import type { MemberId } from '@shared/ids'
import { type Member, MemberEntity, memberSchema } from './member.entity'

export type { Member } from './member.entity'

/** A member of the roster; undefined when there is none of that id. */
export async function getMember(memberId: MemberId): Promise<Member | undefined> {
  const { Item } = await MemberEntity.build(GetItemCommand).key({ memberId }).send()
  return Item && v.parse(memberSchema, Item.member)
}
