import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { isReminder, remindsOf } from '@shared/notice/reminders'
import { dayOf } from '@shared/time'
import type { HouseEvent } from '../events/event'
import { reminderIdOf } from './notice-id'
import { NoticeEntity } from './notice.entity'
import type { Recipient } from './recipient'
import type { Row } from './telling-parts'

/** Which rows would be the second reminder of a person on that day. @param person whom the event is about. */
export async function remindedToday(
  { type, at }: Pick<HouseEvent, 'type' | 'at'>,
  person: Recipient | undefined,
): Promise<(row: Pick<Row, 'recipient' | 'code'>) => boolean> {
  if (!person || !remindsOf(type)) return () => false
  const { Item } = await NoticeEntity.build(GetItemCommand)
    .key({ recipientId: person, noticeId: reminderIdOf(person, dayOf(at)) })
    .options({ consistent: true })
    .send()
  if (!Item) return () => false
  return (row) => row.recipient === person && isReminder(type, row)
}
