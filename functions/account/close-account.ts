import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import * as v from 'valibot'
import { personSchema } from '@shared/access/person'
import { type AccountId, type CountyId, idOf } from '@shared/ids'
import { environment } from '../environment'
import { hashOf } from '../writes/idempotency'
import { type Part, part } from '../writes/part'
import { AccountEntity, OpenidEntity } from './account.entity'
import { BindingEntity } from './binding.entity'

/** The account of a WeChat user who has been here; undefined for one who hasn't, or is erased. */
export async function accountOfOpenid(openid: string): Promise<AccountId | undefined> {
  const { Item } = await OpenidEntity.build(GetItemCommand)
    .key({ openidHash: hashOf([environment.WECHAT_APPID, openid]) })
    .options({ consistent: true })
    .send()
  return Item && v.parse(idOf('account'), Item.accountId)
}

/** Whom an account is bound to; undefined when it is bound to nobody, or there is none of that id. */
export async function boundTo(accountId: AccountId) {
  const account = await read(accountId)
  return account?.member === undefined ? undefined : v.parse(personSchema.entries.member, account.member)
}

/** The registration of a member from elsewhere that an account reads as its own. */
export async function registeredAs(accountId: AccountId) {
  const account = await read(accountId)
  return v.parse(personSchema.entries.inflow, account?.inflow)
}

/** The county that an account belongs to, as a member, registered as one, or as a resident; undefined while it is in none. */
export async function countyIdOf(accountId: AccountId): Promise<CountyId | undefined> {
  const account = await read(accountId)
  const { member, inflow, resident } = personSchema.entries
  return (
    v.parse(member, account?.member) ??
    v.parse(inflow, account?.inflow) ??
    v.parse(resident, account?.resident)
  )?.countyId
}

async function read(accountId: AccountId) {
  const { Item } = await AccountEntity.build(GetItemCommand)
    .key({ accountId })
    .options({ consistent: true })
    .send()
  return Item
}

/**
 * The parts that end an account: nobody is signed in with it any more, no member is bound to it, and its WeChat user is
 * unknown here. None when there is none of that id.
 */
export async function closeAccountParts(accountId: AccountId): Promise<Part[]> {
  const account = await read(accountId)
  if (!account) return []
  const bound = v.parse(personSchema.entries.member, account.member)
  const openidHash = hashOf([environment.WECHAT_APPID, account.openid])
  return [
    part(AccountEntity.build(DeleteTransaction).key({ accountId })),
    part(OpenidEntity.build(DeleteTransaction).key({ openidHash })),
    ...(bound ? [part(BindingEntity.build(DeleteTransaction).key({ memberId: bound.memberId }))] : []),
  ]
}
