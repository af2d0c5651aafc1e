import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Trip } from '@shared/trip/trip'
import type { TripEvent } from '../events/event'
import { type Part, part } from '../writes/part'
import { noticeIdOf } from './notice-id'
import { MarkEntity, NoticeEntity } from './notice.entity'
import { type Above, whomToTell } from './whom-to-tell'

/**
 * What an event puts into the inboxes, and the mark by which a repeated delivery changes nothing.
 * @param read what was told long ago may have been read already.
 */
export function tellingParts(event: TripEvent, trip: Trip, above: Above, read = false): Part[] {
  const { eventId, at, tripId } = event
  const mark = MarkEntity.build(PutTransaction)
    .item({ eventId, consumer: 'inbox', schema: 1 })
    .options({ condition: { attr: 'eventId', exists: false } })
  const notices = whomToTell(event, trip, above).map(({ recipient, code, params }) =>
    NoticeEntity.build(PutTransaction).item({
      ...{ recipientId: recipient, noticeId: noticeIdOf(eventId, recipient, at) },
      ...{ code, params, at, read, tripId, schema: 1 },
    }),
  )
  return [part(mark, 'replay'), ...notices.map((notice) => part(notice))]
}
