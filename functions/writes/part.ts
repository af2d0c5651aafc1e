import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { ErrorCode } from '@shared/errors'

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** One item's share of a transaction, and what it means when its condition doesn't hold. */
export interface Part {
  readonly write: Write
  /**
   * `rerun`: the item changed since it was read, so load, ask the rule and save again.
   * A code: the person is told so. `replay`: this very command has been carried out before.
   */
  readonly otherwise: ErrorCode | 'rerun' | 'replay'
}

/** What dynamodb-toolbox's transactions have in common. */
interface Transaction {
  params(): Pick<Write, 'Put' | 'Update' | 'Delete' | 'ConditionCheck'>
}

/** Makes a part of one of dynamodb-toolbox's transactions. */
export function part(transaction: Transaction, otherwise: Part['otherwise'] = 'rerun'): Part {
  const { Put, Update, Delete, ConditionCheck } = transaction.params()
  return {
    write: {
      ...(Put && { Put }),
      ...(Update && { Update }),
      ...(Delete && { Delete }),
      ...(ConditionCheck && { ConditionCheck }),
    },
    otherwise,
  }
}
