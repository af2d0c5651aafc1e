import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type CountyId, idOf, type MemberId, type OrgId } from '@shared/ids'
import { contactsGoOn } from '@shared/member/departed'
import { type Member, memberSchema } from '@shared/member/member'
import { hearsNothing } from '@shared/member/rules'
import type { Day } from '@shared/time'
import { table } from '../table'
import { phoneLookupKeys } from '../vault/phone-hash'
import { type Part, part } from '../writes/part'
import { MemberEntity, MemberNoEntity } from './member.entity'

const parse = (item: { member?: unknown }): Member => v.parse(memberSchema, item.member)

/** A member of the roster; undefined when there is none of that id. */
export async function getMember(memberId: MemberId): Promise<Member | undefined> {
  const { Item } = await MemberEntity.build(GetItemCommand)
    .key({ memberId })
    .options({ consistent: true })
    .send()
  return Item && parse(Item)
}

/** All who are on a branch's roster, in one query of some fifty; those who have left it only when asked for. */
export async function listMembers(orgId: OrgId, also: 'active' | 'everybody' = 'active'): Promise<Member[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(MemberEntity)
    .query({
      index: 'listing',
      partition: `MEM#${orgId}`,
      ...(also === 'active' && { range: { beginsWith: 'active#' } }),
    })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map(parse)
}

/** Whom a committee keeps in touch with, at their wish, in place of their branch. */
export async function listHeld(orgId: OrgId): Promise<Member[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(MemberEntity)
    .query({ index: 'owner', partition: `ORG#${orgId}` })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map(parse)
}

/**
 * Who has that number in a county's roster: none, one, or several, since couples share a phone. Nobody who has
 * been transferred or has died.
 */
export const findByPhone = async (countyId: CountyId, phone: string): Promise<Member[]> =>
  (await Promise.all(phoneLookupKeys(countyId, phone).map(findByPhoneKey))).flat()

/** The same, by the key under which a number is found. */
export async function findByPhoneKey(phoneKey: string): Promise<Member[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(MemberEntity)
    .query({ index: 'lookup', partition: phoneKey })
    .send()
  return (Items ?? []).map(parse)
}

const departed = 'DUE#departed'

/** Who has left the rosters, and whose contacts go by today; the longest first. */
export async function listDeparted(today: Day, limit: number): Promise<MemberId[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(MemberEntity)
    .query({ index: 'due', partition: departed, range: { lt: `${today}#~` } })
    .options({ limit })
    .send()
  return (Items ?? []).map((item) => v.parse(idOf('member'), item.memberId))
}

/** A member as an item, with the keys of the lists it stands in: all derived. */
export const itemOf = (member: Member) => {
  const { memberId, version, orgId, state, phoneKey, heldBy } = member
  const goOn = contactsGoOn(member)
  const isFound = phoneKey !== undefined && state === 'active' && !hearsNothing(member)
  return {
    ...{ memberId, version, member, schema: 1 },
    ...{ listingPk: `MEM#${orgId}`, listingSk: `${state}#${memberId}` },
    ...(isFound && { lookupPk: phoneKey, lookupSk: memberId }),
    ...(goOn && { duePk: departed, dueSk: `${goOn}#${memberId}` }),
    ...(heldBy && state === 'active' && { ownerPk: `ORG#${heldBy}`, ownerSk: memberId }),
  }
}

/** The parts that save a member after a change, or a new one; a member number that another has refuses. */
export function saveMemberParts(before: Member | undefined, after: Member): Part[] {
  const { memberId, countyId, memberNo } = after
  const put = MemberEntity.build(PutTransaction)
    .item(itemOf(after))
    .options({
      condition: before ? { attr: 'version', eq: before.version } : { attr: 'memberId', exists: false },
    })
  const freed = before?.memberNo !== undefined && before.memberNo !== memberNo
  const taken = memberNo !== undefined && before?.memberNo !== memberNo
  return [
    part(put, before ? 'rerun' : 'MEMBER_ID_TAKEN'),
    ...(freed
      ? [part(MemberNoEntity.build(DeleteTransaction).key({ countyId, memberNo: before.memberNo ?? '' }))]
      : []),
    ...(taken
      ? [
          part(
            MemberNoEntity.build(PutTransaction)
              .item({ countyId, memberNo, memberId, schema: 1 })
              .options({ condition: { attr: 'memberNo', exists: false } }),
            'MEMBER_NO_TAKEN',
          ),
        ]
      : []),
  ]
}
