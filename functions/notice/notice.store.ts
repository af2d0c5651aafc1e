import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { EventId, NoticeId } from '@shared/ids'
import { type Notice, noticeSchema } from '@shared/notice/schema'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { part } from '../writes/part'
import { transact, untilSaved } from '../writes/transact'
import { MarkEntity, NoticeEntity } from './notice.entity'
import type { Recipient } from './recipient'

/** An inbox, newest first. */
export async function listInbox(recipient: Recipient, cursor?: string, limit = 20) {
  const partition = `INB#${recipient}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(NoticeEntity)
    .query({ partition })
    .options({ limit, reverse: true, ...startAt(cursor, 'pk', partition) })
    .send()
  const notices = (Items ?? []).map((item) => v.parse(noticeSchema, item))
  return { notices, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** Marks a notice as read. False when this inbox has none of that id. */
export async function markRead(recipient: Recipient, noticeId: NoticeId): Promise<boolean> {
  try {
    await NoticeEntity.build(UpdateItemCommand)
      .item({ recipientId: recipient, noticeId, read: true })
      .options({ condition: { attr: 'noticeId', exists: true } })
      .send()
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/** Puts what an event tells into the inboxes, once: a repeated delivery finds the mark and changes nothing. */
export async function deliver(eventId: EventId, notices: readonly (Notice & { recipientId: Recipient })[]) {
  const parts = [
    part(
      MarkEntity.build(PutTransaction)
        .item({ eventId, consumer: 'inbox', schema: 1 })
        .options({ condition: { attr: 'eventId', exists: false } }),
      'replay',
    ),
    ...notices.map((notice) => part(NoticeEntity.build(PutTransaction).item({ ...notice, schema: 1 }))),
  ]
  await untilSaved(() => transact(parts))
}
