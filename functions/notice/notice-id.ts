import { createHash } from 'node:crypto'
import { idPrefix, type EventId, idOf, type NoticeId } from '@shared/ids'
import * as v from 'valibot'
import { atHour, type Day, type Instant, msOf } from '@shared/time'
import type { Recipient } from './recipient'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

const base32 = (value: number, digits: number) =>
  Array.from({ length: digits }, (_, i) => alphabet[Math.floor(value / 32 ** (digits - 1 - i)) % 32]).join('')

/** An id that is always the same for the same seed; its first half is the time, so that an inbox sorts by it. */
function idFrom(seed: string, at: Instant): NoticeId {
  const digest = createHash('sha256').update(seed).digest()
  const rest = Array.from(digest.subarray(0, 10), (byte) => alphabet[byte & 31]).join('')
  return v.parse(idOf('notice'), `${idPrefix.notice}_${base32(msOf(at), 10)}${rest}`)
}

/** The id of what an event tells somebody: telling it twice writes one row. */
export const noticeIdOf = (eventId: EventId, recipient: Recipient, at: Instant): NoticeId =>
  idFrom(`${eventId} ${recipient}`, at)

/** The id of a day's one reminder to a person, whatever it comes from: a second has the same, and isn't written. */
export const reminderIdOf = (recipient: Recipient, day: Day): NoticeId =>
  idFrom(`reminder ${day} ${recipient}`, atHour(day, 0))
