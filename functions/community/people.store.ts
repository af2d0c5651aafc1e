import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import {
  type AnchorHousehold,
  anchorHouseholdSchema,
  type InServiceMember,
  inServiceMemberSchema,
} from '@shared/community/schema'
import type { HouseholdId, InServiceId, PlaceId } from '@shared/ids'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import {
  AnchorHouseholdEntity,
  InServiceMemberEntity,
  itemOfHousehold,
  itemOfInServiceMember,
} from './place.entity'

/** How many a list shows at once. */
const limit = 100

/** What was read last, or nothing: a change of anything else doesn't go through. */
const asRead = (before: { version: number } | undefined) =>
  before ? ({ attr: 'version', eq: before.version } as const) : ({ attr: 'version', exists: false } as const)

export async function getAnchorHousehold(householdId: HouseholdId): Promise<AnchorHousehold | undefined> {
  const { Item } = await AnchorHouseholdEntity.build(GetItemCommand)
    .key({ householdId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(anchorHouseholdSchema, Item.household)
}

export async function getInServiceMember(inServiceId: InServiceId): Promise<InServiceMember | undefined> {
  const { Item } = await InServiceMemberEntity.build(GetItemCommand)
    .key({ inServiceId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(inServiceMemberSchema, Item.inServiceMember)
}

/** The anchor households of a compound or a community. */
export async function listAnchorHouseholds(placeId: PlaceId, cursor?: string) {
  const [partition, beginsWith] = [`HHD#${placeId}`, 'open#']
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(AnchorHouseholdEntity)
    .query({ index: 'listing', partition, range: { beginsWith } })
    .options({ limit, ...startAt(cursor, { index: 'listing', partition, beginsWith }) })
    .send()
  const households = (Items ?? []).map((item) => v.parse(anchorHouseholdSchema, item.household))
  return { households, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** Where each sort begins in the list of a place; ids of their own begin the rows of those who are there. */
const beginsWith = { there: 'isv_', waiting: 'waiting#', all: undefined } as const

/**
 * The in-service members of a compound or a community: who has reported there, whose report waits, or all that is
 * kept, those who have left too.
 */
export async function listInServiceMembers(
  placeId: PlaceId,
  cursor?: string,
  which: keyof typeof beginsWith = 'there',
) {
  const partition = `ISV#${placeId}`
  const begin = beginsWith[which]
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(InServiceMemberEntity)
    .query({ index: 'listing', partition, ...(begin && { range: { beginsWith: begin } }) })
    .options({
      limit,
      ...startAt(cursor, { index: 'listing', partition, ...(begin && { beginsWith: begin }) }),
    })
    .send()
  const members = (Items ?? []).map((item) => v.parse(inServiceMemberSchema, item.inServiceMember))
  return { members, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The part that saves an anchor household after a change, or a new one. */
export const saveAnchorHouseholdParts = (
  before: AnchorHousehold | undefined,
  after: AnchorHousehold,
): Part[] => [
  part(
    AnchorHouseholdEntity.build(PutTransaction)
      .item(itemOfHousehold(after))
      .options({ condition: asRead(before) }),
  ),
]

/**
 * The part that saves an in-service member after a change, or a new one.
 * @param otherwise what it means that it isn't as it was read.
 */
export const saveInServiceMemberParts = (
  before: InServiceMember | undefined,
  after: InServiceMember,
  otherwise: Part['otherwise'] = 'rerun',
): Part[] => [
  part(
    InServiceMemberEntity.build(PutTransaction)
      .item(itemOfInServiceMember(after))
      .options({ condition: asRead(before) }),
    otherwise,
  ),
]
