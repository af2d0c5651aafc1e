import type * as v from 'valibot'
import type { AccountId } from '@shared/ids'
import { removeAll, type Slot, slot } from './storage'

const prefixOf = (account: AccountId) => `draft:${account}:`

/** Where the phone keeps what somebody has begun to fill in; forgotten when they log out. */
export const draftSlot = <T>(
  account: AccountId,
  name: string,
  schema: v.GenericSchema<unknown, T>,
): Slot<T> => slot(prefixOf(account) + name, schema)

/** Forgets everything that this person has begun to fill in. */
export const forgetDrafts = (account: AccountId): void => removeAll(prefixOf(account))
