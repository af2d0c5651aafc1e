import type { AccountId } from '@shared/ids'
import { queue, refusals } from './queue'

/** Takes out of the outbox what somebody wanted sent: the account is gone, and what is in it is personal. */
export function forgetPerson(account: AccountId): void {
  queue.setIfKept(queue.get().filter((command) => command.account !== account))
  refusals.setIfKept(refusals.get().filter(({ command }) => command.account !== account))
}
