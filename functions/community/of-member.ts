import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import {
  type AnchorHousehold,
  anchorHouseholdSchema,
  type InServiceMember,
  inServiceMemberSchema,
} from '@shared/community/schema'
import type { MemberId } from '@shared/ids'
import { table } from '../table'
import { forgetHomes } from './homes.store'
import { AnchorHouseholdEntity, InServiceMemberEntity } from './place.entity'

/** What communities have written down of a member. */
export interface InCommunity {
  households: AnchorHousehold[]
  inServiceMembers: InServiceMember[]
}

/** Where a member is an anchor household, or has reported as one in service: for their copy, and for its erasure. */
export async function inCommunityOf(memberId: MemberId): Promise<InCommunity> {
  const [households, inServiceMembers] = await Promise.all([
    table
      .build(QueryCommand)
      .entities(AnchorHouseholdEntity)
      .query({ index: 'owner', partition: `HHD#${memberId}` })
      .options({ maxPages: Infinity })
      .send(),
    table
      .build(QueryCommand)
      .entities(InServiceMemberEntity)
      .query({ index: 'owner', partition: `ISV#${memberId}` })
      .options({ maxPages: Infinity })
      .send(),
  ])
  return {
    households: (households.Items ?? []).map((item) => v.parse(anchorHouseholdSchema, item.household)),
    inServiceMembers: (inServiceMembers.Items ?? []).map((item) =>
      v.parse(inServiceMemberSchema, item.inServiceMember),
    ),
  }
}

/** Forgets all of it; no matter if it is gone already. */
export async function leaveCommunity(memberId: MemberId): Promise<void> {
  const { households, inServiceMembers } = await inCommunityOf(memberId)
  for (const { householdId } of households)
    await AnchorHouseholdEntity.build(DeleteItemCommand).key({ householdId }).send()
  for (const { inServiceId } of inServiceMembers)
    await InServiceMemberEntity.build(DeleteItemCommand).key({ inServiceId }).send()
  await forgetHomes(memberId)
}
