import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove, $set } from 'dynamodb-toolbox/entity/actions/update'
import type { Person } from '@shared/access/person'
import type { AccountId } from '@shared/ids'
import { type Part, part } from '../writes/part'
import { AccountEntity } from './account.entity'

/**
 * The part by which an account reads a registration of a member from elsewhere as its own.
 * @param before it has that one already, which is over.
 */
export const inflowOnAccountPart = (
  accountId: AccountId,
  inflow: NonNullable<Person['inflow']>,
  before: Person['inflow'],
): Part =>
  part(
    AccountEntity.build(UpdateTransaction)
      .item({ accountId, inflow: $set(inflow) })
      .options({
        condition: before
          ? { attr: 'inflow.inflowId', eq: before.inflowId }
          : { attr: 'inflow', exists: false },
      }),
    'INFLOW_ALREADY',
  )

/** The part by which it reads none any longer. */
export const inflowOffAccountPart = (accountId: AccountId): Part =>
  part(
    AccountEntity.build(UpdateTransaction)
      .item({ accountId, inflow: $remove() })
      .options({ condition: { attr: 'accountId', exists: true } }),
  )
