import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import * as v from 'valibot'
import { grantSchema, type Person, personSchema } from '@shared/access/person'
import { type AccountId, idOf } from '@shared/ids'
import type { Instant } from '@shared/time'
import { table } from '../table'
import { part } from '../writes/part'
import { transact, untilSaved } from '../writes/transact'
import { AccountEntity, GrantEntity, OpenidEntity } from './account.entity'

/** An account with the roles that haven't ended. Undefined when there is none of that id. */
export async function getPerson(accountId: AccountId, now: Instant): Promise<Person | undefined> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(AccountEntity, GrantEntity)
    .query({ partition: `ACC#${accountId}` })
    .options({ consistent: true })
    .send()
  const rows = Items ?? []
  const account = rows.flatMap((row) => ('openid' in row ? [row] : []))[0]
  if (!account) return undefined
  const grants = rows
    .flatMap((row) => ('grant' in row ? [v.parse(grantSchema, row.grant)] : []))
    .filter((grant) => !grant.expiresAt || grant.expiresAt > now)
  return v.parse(personSchema, {
    accountId,
    grants,
    ...(account.member !== undefined && { member: account.member }),
  })
}

/** The account of a WeChat user, made on their first visit; by one of several at once. */
export const findOrMakeAccount = (
  openidHash: string,
  openid: string,
  newId: () => AccountId,
): Promise<AccountId> =>
  untilSaved(async () => {
    const known = await findAccount(openidHash)
    if (known) return known
    const accountId = newId()
    const outcome = await transact([
      part(
        OpenidEntity.build(PutTransaction)
          .item({ openidHash, accountId, schema: 1 })
          .options({ condition: { attr: 'openidHash', exists: false } }),
      ),
      part(AccountEntity.build(PutTransaction).item({ accountId, openid, schema: 1 })),
    ])
    return outcome === 'done' ? accountId : 'rerun'
  })

async function findAccount(openidHash: string): Promise<AccountId | undefined> {
  const { Item } = await OpenidEntity.build(GetItemCommand)
    .key({ openidHash })
    .options({ consistent: true })
    .send()
  return Item && v.parse(idOf('account'), Item.accountId)
}
