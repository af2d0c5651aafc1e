import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Delegation } from '@shared/access/person'
import type { AccountId, DelegationId } from '@shared/ids'
import { type Part, part } from '../writes/part'
import { ActsForEntity } from './account.entity'

/** The part by which an account may act for a member from its next request on. */
export const actsForPart = (accountId: AccountId, delegation: Delegation): Part =>
  part(
    ActsForEntity.build(PutTransaction).item({
      ...{ accountId, delegationId: delegation.delegationId, delegation, schema: 1 },
    }),
  )

/** The part by which it may no longer. */
export const actsForNoLongerPart = (accountId: AccountId, delegationId: DelegationId): Part =>
  part(ActsForEntity.build(DeleteTransaction).key({ accountId, delegationId }))
