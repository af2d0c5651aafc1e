import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Trip } from '@shared/trip/trip'
import type { TripEvent } from '../../functions/events/event'
import { noticeIdOf } from '../../functions/notice/notice-id'
import { MarkEntity, NoticeEntity } from '../../functions/notice/notice.entity'
import { type Above, whomToTell } from '../../functions/notice/whom-to-tell'
import { type Part, part } from '../../functions/writes/part'

/**
 * What the inbox's consumer writes on an event, the trip being as it was just after it: the notices, and the
 * mark that keeps the stream from telling it once more.
 */
export function tellingParts(event: TripEvent, trip: Trip, above: Above, read: boolean): Part[] {
  const { eventId, at, tripId } = event
  const notices = whomToTell(event, trip, above).map(({ recipient, code, params }) => ({
    ...{ recipientId: recipient, noticeId: noticeIdOf(eventId, recipient, at) },
    ...{ code, params, at, read, tripId, schema: 1 },
  }))
  return [
    part(MarkEntity.build(PutTransaction).item({ eventId, consumer: 'inbox', schema: 1 })),
    ...notices.map((notice) => part(NoticeEntity.build(PutTransaction).item(notice))),
  ]
}
