import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove, $set } from 'dynamodb-toolbox/entity/actions/update'
import * as v from 'valibot'
import type { Person } from '@shared/access/person'
import { type AccountId, type BindingId, idOf, type MemberId } from '@shared/ids'
import { type Instant, instantSchema, msOf } from '@shared/time'
import { type Part, part } from '../writes/part'
import { AccountEntity } from './account.entity'
import { BindingEntity, PendingBindingEntity } from './binding.entity'

const pendingSchema = v.object({
  bindingId: idOf('binding'),
  accountId: idOf('account'),
  memberId: idOf('member'),
  expiresAt: instantSchema,
  /** The digest of the code that led there: it is used up by the yes. */
  linkCode: v.optional(v.string()),
})
export type PendingBinding = v.InferOutput<typeof pendingSchema>
type Bound = NonNullable<Person['member']>

/** The account that a member is bound to. */
export async function accountOf(memberId: MemberId): Promise<AccountId | undefined> {
  const { Item } = await BindingEntity.build(GetItemCommand)
    .key({ memberId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(idOf('account'), Item.accountId)
}

/** A binding that was opened and waits for a yes. */
export async function getPending(bindingId: BindingId): Promise<PendingBinding | undefined> {
  const { Item } = await PendingBindingEntity.build(GetItemCommand)
    .key({ bindingId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(pendingSchema, Item)
}

export const pendingPart = (pending: PendingBinding): Part =>
  part(
    PendingBindingEntity.build(PutTransaction).item({
      ...{ ...pending, schema: 1 },
      ttl: Math.floor(msOf(pending.expiresAt) / 1000),
    }),
  )

/** The parts that bind: one account per member, one member per account, and the pending one used up. */
export const bindParts = ({ bindingId, accountId }: PendingBinding, member: Bound): Part[] => [
  part(
    PendingBindingEntity.build(DeleteTransaction)
      .key({ bindingId })
      .options({ condition: { attr: 'bindingId', exists: true } }),
  ),
  part(
    BindingEntity.build(PutTransaction)
      .item({ memberId: member.memberId, accountId, schema: 1 })
      .options({ condition: { attr: 'memberId', exists: false } }),
    'MEMBER_BOUND_ALREADY',
  ),
  part(
    AccountEntity.build(UpdateTransaction)
      .item({ accountId, member: $set(member) })
      .options({ condition: { attr: 'member', exists: false } }),
    'ACCOUNT_BOUND_ALREADY',
  ),
]

/** The parts that take a member off an account, whose sessions end. */
export const releaseParts = (accountId: AccountId, memberId: MemberId, now: Instant): Part[] => [
  part(
    BindingEntity.build(DeleteTransaction)
      .key({ memberId })
      .options({ condition: { attr: 'accountId', eq: accountId } }),
  ),
  part(
    AccountEntity.build(UpdateTransaction)
      .item({ accountId, member: $remove(), sessionsSince: now })
      .options({ condition: { attr: 'accountId', exists: true } }),
  ),
]

/** The part that ends every session which an account has opened until now. */
export const endSessionsPart = (accountId: AccountId, now: Instant): Part =>
  part(
    AccountEntity.build(UpdateTransaction)
      .item({ accountId, sessionsSince: now })
      .options({ condition: { attr: 'accountId', exists: true } }),
  )

/** The part by which an account knows its member's new branch, after a move. */
export const movedPart = (accountId: AccountId, member: Bound): Part =>
  part(
    AccountEntity.build(UpdateTransaction)
      .item({ accountId, member: $set(member) })
      .options({ condition: { attr: 'accountId', exists: true } }),
  )
