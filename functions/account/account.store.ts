import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import * as v from 'valibot'
import { delegationSchema, grantSchema, isInForce, type Person, personSchema } from '@shared/access/person'
import { type AccountId, idOf } from '@shared/ids'
import { dayOf, type Instant } from '@shared/time'
import { table } from '../table'
import { part } from '../writes/part'
import { transact, untilSaved } from '../writes/transact'
import { AccountEntity, ActsForEntity, GrantEntity, OpenidEntity } from './account.entity'

/**
 * An account with the roles and delegations that are in force.
 * @param openedAt when the session was opened that asks, if one does.
 * @returns undefined when there is none of that id, or when it has ended all sessions since.
 */
export async function getPerson(
  accountId: AccountId,
  now: Instant,
  openedAt?: Instant,
): Promise<Person | undefined> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(AccountEntity, GrantEntity, ActsForEntity)
    .query({ partition: `ACC#${accountId}` })
    .options({ consistent: true })
    .send()
  const rows = Items ?? []
  const account = rows.flatMap((row) => ('openid' in row ? [row] : []))[0]
  if (!account || (openedAt && openedAt <= (account.sessionsSince ?? ''))) return undefined
  const grants = rows
    .flatMap((row) => ('grant' in row ? [v.parse(grantSchema, row.grant)] : []))
    .filter((grant) => isInForce(grant, now))
  const delegations = rows
    .flatMap((row) => ('delegation' in row ? [v.parse(delegationSchema, row.delegation)] : []))
    .filter(({ expiresOn }) => expiresOn >= dayOf(now))
  return v.parse(personSchema, {
    accountId,
    grants,
    delegations,
    ...(account.member !== undefined && { member: account.member }),
    ...(account.resident !== undefined && { resident: account.resident }),
    ...(account.inflow !== undefined && { inflow: account.inflow }),
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
