import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { NoticeId } from '@shared/ids'
import { noticeSchema } from '@shared/notice/schema'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { NoticeEntity } from './notice.entity'
import type { Recipient } from './recipient'

/** As many as somebody has at most: more than a year brings. */
export const everyNotice = 1000

/** An inbox, newest first. */
export async function listInbox(recipient: Recipient, cursor?: string, limit = 20) {
  const partition = `INB#${recipient}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(NoticeEntity)
    .query({ partition })
    .options({ limit, reverse: true, ...startAt(cursor, { partition }) })
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
