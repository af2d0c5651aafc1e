import { type Endpoint, headers } from '@shared/endpoint'
import { Refusal } from '@shared/errors'
import { type AccountId, isId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { requestDigest } from '@shared/desk/request-digest'
import { bodyText, type HttpEvent } from '../http/request-event'
import { requestHashOf } from '../writes/idempotency'
import { useConfirmation } from './confirmation.store'

/**
 * The second factor of a computer: the call counts only under a confirmation that the same person has given on
 * their phone for it as it is, under the same role, within five minutes, once. The same idempotency key may come again.
 * @throws Refusal CONFIRMATION_NEEDED.
 */
export async function checkConfirmed(
  { name }: Pick<Endpoint, 'name'>,
  event: HttpEvent,
  by: { accountId: AccountId; actingAs: string; key: string; now: Instant },
): Promise<void> {
  const confirmationId = event.headers[headers.confirmation] ?? ''
  const { accountId, actingAs, key, now } = by
  const sent = { name, params: event.pathParameters, body: bodyText(event), actingAs }
  const digest = requestHashOf(requestDigest(sent))
  const covered =
    isId('confirmation', confirmationId) &&
    (await useConfirmation({ accountId, confirmationId, endpoint: name, digest, key, now }))
  if (!covered) throw new Refusal('CONFIRMATION_NEEDED')
}
