import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { EventId } from '@shared/ids'
import { defaultRetention } from '@shared/privacy/retention'
import type { Trip } from '@shared/trip/trip'
import type { TripEvent } from '../events/event'
import { type Part, part } from '../writes/part'
import { noticeIdOf } from './notice-id'
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

interface How {
  read?: boolean
  /** For how many days; the default unless the county says otherwise. */
  keepDays?: number
  isLeftOut?: (recipient: Recipient) => boolean
}

/**
 * What a trip's event puts into the inboxes, with its mark.
 * @param how what was told long ago may have been read already; who has died is told nothing.
 */
export function tellingParts(
  event: TripEvent,
  trip: Trip,
  above: Above,
  { read = false, isLeftOut = () => false, keepDays = defaultRetention.noticeDays }: How = {},
): Part[] {
  const { eventId, at, tripId } = event
  // Two organisations that have become one are told once.
  const tellings = whomToTell(event, trip, above).filter(({ recipient }) => !isLeftOut(recipient))
  const told = new Map(tellings.map((telling) => [telling.recipient, telling]))
  const notices = [...told.values()].map(({ recipient, code, params, withoutTrip }) =>
    NoticeEntity.build(PutTransaction).item({
      ...{ recipientId: recipient, noticeId: noticeIdOf(eventId, recipient, at) },
      ...{ code, params, at, read, schema: 1, ttl: endOf(at, keepDays) },
      ...(!withoutTrip && { tripId }),
    }),
  )
  return [markPart(eventId), ...notices.map((notice) => part(notice))]
}
