import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { MemberId, PlaceId, ShiftId } from '@shared/ids'
import { type SignUp, signUpSchema } from '@shared/post/shift'
import type { Day } from '@shared/time'
import { table } from '../table'
import { type Part, part } from '../writes/part'

/** Who has signed up for a shift, beside it; a member has one row of a shift, whatever became of it. */
const SignUpEntity = new Entity({
  name: 'signUp',
  table,
  timestamps: false,
  schema: item({
    shiftId: string().key(),
    memberId: string().key(),
    signUp: any(),
    version: number(),
    schema: number(),
    ownerPk: string().hidden(),
    ownerSk: string().hidden(),
    listingPk: string().optional().hidden(),
    listingSk: string().optional().hidden(),
  }),
  computeKey: ({ shiftId, memberId }) => ({ pk: `SHF#${shiftId}`, sk: `SGN#${memberId}` }),
})

const parse = (stored: { signUp?: unknown }): SignUp => v.parse(signUpSchema, stored.signUp)

export async function getSignUp(shiftId: ShiftId, memberId: MemberId): Promise<SignUp | undefined> {
  const { Item } = await SignUpEntity.build(GetItemCommand)
    .key({ shiftId, memberId })
    .options({ consistent: true })
    .send()
  return Item && parse(Item)
}

/** All who have ever signed up for a shift. */
export async function signUpsOf(shiftId: ShiftId): Promise<SignUp[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(SignUpEntity)
    .query({ partition: `SHF#${shiftId}`, range: { beginsWith: 'SGN#' } })
    .options({ consistent: true, maxPages: Infinity })
    .send()
  return (Items ?? []).map(parse)
}

/** All that a member has signed up for, the newest first. */
export async function signUpsBy(memberId: MemberId): Promise<SignUp[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(SignUpEntity)
    .query({ index: 'owner', partition: `SGN#${memberId}` })
    .options({ reverse: true, maxPages: Infinity })
    .send()
  return (Items ?? []).map(parse)
}

/** What was served at a place on that day or since, a standing post with its earlier days. */
export async function servedAt(placeId: PlaceId, since: Day): Promise<SignUp[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(SignUpEntity)
    .query({ index: 'listing', partition: `SVD#${placeId}`, range: { gte: since } })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map(parse)
}

const asRead = (before: SignUp | undefined) =>
  before ? ({ attr: 'version', eq: before.version } as const) : ({ attr: 'version', exists: false } as const)

/** The part that saves a sign-up after a change, or a new one. */
export const saveSignUpPart = (before: SignUp | undefined, after: SignUp): Part => {
  const { shiftId, memberId, placeId, version, at, about, served } = after
  const last = served
    .map(({ on }) => on)
    .sort()
    .at(-1)
  return part(
    SignUpEntity.build(PutTransaction)
      .item({
        ...{ shiftId, memberId, version, signUp: after, schema: 1 },
        ...{ ownerPk: `SGN#${memberId}`, ownerSk: `${about.startsAt ?? at}#${shiftId}` },
        ...(placeId && last && { listingPk: `SVD#${placeId}`, listingSk: `${last}#${shiftId}#${memberId}` }),
      })
      .options({ condition: asRead(before) }),
  )
}

/** The part that forgets it. */
export const forgetSignUpPart = (row: SignUp): Part =>
  part(
    SignUpEntity.build(DeleteTransaction)
      .key({ shiftId: row.shiftId, memberId: row.memberId })
      .options({ condition: asRead(row) }),
  )
