import { createHash } from 'node:crypto'
import { idPrefix, type EventId, idOf, type NoticeId } from '@shared/ids'
import * as v from 'valibot'
import { type Instant, msOf } from '@shared/time'
import type { Recipient } from './recipient'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

const base32 = (value: number, digits: number) =>
  Array.from({ length: digits }, (_, i) => alphabet[Math.floor(value / 32 ** (digits - 1 - i)) % 32]).join('')

/**
 * The id of what an event tells somebody: always the same, so that telling it twice writes one row; its first
 * half is the time, so that an inbox sorts by it.
 */
export function noticeIdOf(eventId: EventId, recipient: Recipient, at: Instant): NoticeId {
  const digest = createHash('sha256').update(`${eventId} ${recipient}`).digest()
  const rest = Array.from(digest.subarray(0, 10), (byte) => alphabet[byte & 31]).join('')
  return v.parse(idOf('notice'), `${idPrefix.notice}_${base32(msOf(at), 10)}${rest}`)
}
