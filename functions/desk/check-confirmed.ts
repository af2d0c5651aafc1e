import { type Endpoint, headers } from '@shared/endpoint'
import { Refusal } from '@shared/errors'
import { type AccountId, isId } from '@shared/ids'
import type { Instant } from '@shared/time'
import type { HttpEvent } from '../http/request-event'
import { useConfirmation } from './confirmation.store'

/**
 * The second factor of a computer: the call counts only under a confirmation that the same person has given on
 * their phone for it, within five minutes, once. The same idempotency key may come again.
 * @throws Refusal CONFIRMATION_NEEDED.
 */
export async function checkConfirmed(
  endpoint: Pick<Endpoint, 'name'>,
  event: HttpEvent,
  { accountId, key, now }: { accountId: AccountId; key: string; now: Instant },
): Promise<void> {
  const confirmationId = event.headers[headers.confirmation] ?? ''
  const covered =
    isId('confirmation', confirmationId) &&
    (await useConfirmation({ accountId, confirmationId, endpoint: endpoint.name, key, now }))
  if (!covered) throw new Refusal('CONFIRMATION_NEEDED')
}
