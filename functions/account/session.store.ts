import { createHash, randomBytes } from 'node:crypto'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import * as v from 'valibot'
import { type AccountId, idOf } from '@shared/ids'
import { type Instant, instant, instantSchema, msOf } from '@shared/time'
import { SessionEntity } from './account.entity'

const lastsMs = 30 * 86_400_000

const hash = (token: string) => createHash('sha256').update(token).digest('hex')

/** Opens a session of 30 days. The token, 256 random bits, is known to the phone alone. */
export async function openSession(
  accountId: AccountId,
  now: Instant,
): Promise<{ token: string; expiresAt: Instant }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = instant(msOf(now) + lastsMs)
  await SessionEntity.build(PutItemCommand)
    .item({
      tokenHash: hash(token),
      accountId,
      expiresAt,
      schema: 1,
      ttl: Math.floor(msOf(expiresAt) / 1000),
    })
    .send()
  return { token, expiresAt }
}

/** Whose session a token opens, and since when; undefined when it is unknown, ended or logged out. */
export async function readSession(
  token: string,
  now: Instant,
): Promise<{ accountId: AccountId; openedAt: Instant } | undefined> {
  const { Item } = await SessionEntity.build(GetItemCommand)
    .key({ tokenHash: hash(token) })
    .options({ consistent: true })
    .send()
  if (!Item || Item.expiresAt <= now) return undefined
  const expiresAt = v.parse(instantSchema, Item.expiresAt)
  return { accountId: v.parse(idOf('account'), Item.accountId), openedAt: instant(msOf(expiresAt) - lastsMs) }
}

/** Ends a session at once. Ending one that isn't there is fine. */
export async function closeSession(token: string): Promise<void> {
  await SessionEntity.build(DeleteItemCommand)
    .key({ tokenHash: hash(token) })
    .send()
}
