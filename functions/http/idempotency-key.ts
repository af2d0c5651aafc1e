import { headers } from '@shared/endpoint'
import { Refusal } from '@shared/errors'
import type { HttpEvent } from './request-event'

/** The key under which a command is sent, made once on the phone. @throws Refusal IDEMPOTENCY_KEY_MISSING. */
export function idempotencyKey(event: HttpEvent): string {
  const key = event.headers[headers.idempotencyKey]
  if (!key || !/^[\w-]{16,64}$/.test(key)) throw new Refusal('IDEMPOTENCY_KEY_MISSING')
  return key
}
