import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { EventId, InflowId, OrgId, TripId, WishId } from '@shared/ids'
import { isReminder } from '@shared/notice/reminders'
import type { NoticeCode, NoticeParams } from '@shared/notice/schema'
import { defaultRetention } from '@shared/privacy/retention'
import { dayOf } from '@shared/time'
import type { Trip } from '@shared/trip/trip'
import type { HouseEvent, TripEvent } from '../events/event'
import { type Part, part } from '../writes/part'
import { noticeIdOf, reminderIdOf } from './notice-id'
import { endOf, MarkEntity, NoticeEntity } from './notice.entity'
import type { Recipient } from './recipient'
import { type Above, whomToTell } from './whom-to-tell'

/** The mark by which a repeated delivery of an event changes nothing. */
export const markPart = (eventId: EventId): Part =>
  part(
    MarkEntity.build(PutTransaction)
      .item({ eventId, consumer: 'inbox', schema: 1 })
      .options({ condition: { attr: 'eventId', exists: false } }),
    'replay',
  )

/** One row to be written into somebody's inbox. */
export interface Row {
  recipient: Recipient
  code: NoticeCode
  params: NoticeParams
  about?: { tripId?: TripId; inflowId?: InflowId; wishId?: WishId; orgId?: OrgId }
}

/** The part that writes a row. A person's second reminder of a day isn't written: then the event is looked at again. */
export function rowPart(
  { eventId, at, type }: Pick<HouseEvent, 'eventId' | 'at' | 'type'>,
  { recipient, code, params, about = {} }: Row,
  { read = false, keepDays = defaultRetention.noticeDays }: Pick<How, 'read' | 'keepDays'> = {},
): Part {
  const once = isReminder(type, { recipient, code })
  const noticeId = once ? reminderIdOf(recipient, dayOf(at)) : noticeIdOf(eventId, recipient, at)
  const put = NoticeEntity.build(PutTransaction).item({
    ...{ recipientId: recipient, noticeId, code, params, at, read, schema: 1, ttl: endOf(at, keepDays) },
    ...about,
  })
  return part(once ? put.options({ condition: { attr: 'noticeId', exists: false } }) : put)
}

interface How {
  read?: boolean
  /** For how many days; the default unless the county says otherwise. */
  keepDays?: number
  isLeftOut?: (row: Pick<Row, 'recipient' | 'code'>) => boolean
}

/**
 * What a trip's event puts into the inboxes, with its mark.
 * @param how what was told long ago may have been read already; who has died is told nothing, nor who has had the
 *   reminder of the day.
 */
export function tellingParts(event: TripEvent, trip: Trip, above: Above, how: How = {}): Part[] {
  const { isLeftOut = () => false } = how
  // Two organisations that have become one are told once.
  const tellings = whomToTell(event, trip, above).filter((telling) => !isLeftOut(telling))
  const told = new Map(tellings.map((telling) => [telling.recipient, telling]))
  const rows = [...told.values()].map(({ withoutTrip, ...row }) =>
    rowPart(event, { ...row, ...(!withoutTrip && { about: { tripId: event.tripId } }) }, how),
  )
  return [markPart(event.eventId), ...rows]
}
