import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { PushEvent } from '../wechat/push-event'
import { hashOf } from '../writes/idempotency'
import { HandledPushEntity } from './handled.entity'

type About = Exclude<PushEvent, { kind: 'unknown' }>

/** Longer than a push counts. */
const keptSeconds = 2 * 86_400

/** By who and when, as WeChat advises: its own second and third try come under another nonce. */
const digestOf = ({ kind, openid, createdAt }: About): string => hashOf(['push', kind, openid, createdAt])

/** Has this push been acted on? */
export async function wasHandled(told: About): Promise<boolean> {
  const { Item } = await HandledPushEntity.build(GetItemCommand)
    .key({ digest: digestOf(told) })
    .options({ consistent: true })
    .send()
  return Item !== undefined
}

/** It has been acted on, to the end: sent again it finds nothing to do, whatever the person has done since. */
export async function rememberHandled(told: About): Promise<void> {
  const ttl = told.createdAt + keptSeconds
  await HandledPushEntity.build(PutItemCommand)
    .item({ digest: digestOf(told), schema: 1, ttl })
    .send()
}
