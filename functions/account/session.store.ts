import { createHash, randomBytes } from 'node:crypto'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import * as v from 'valibot'
import { deskSessionLastsMs } from '@shared/desk/schema'
import { type AccountId, type GrantId, idOf } from '@shared/ids'
import { type Instant, instant, instantSchema, msOf } from '@shared/time'
import { type Part, part } from '../writes/part'
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

/**
 * The session of a computer, for eight hours from when a phone let it in: a log-out everywhere in between ends it.
 * @param actingAs the role that was chosen on the phone, and the only one that it is good for.
 * @returns its token, and the part that writes it.
 */
export function deskSession(
  { accountId, actingAs }: { accountId: AccountId; actingAs: GrantId },
  approvedAt: Instant,
): { part: Part; token: string; expiresAt: Instant } {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = instant(msOf(approvedAt) + deskSessionLastsMs)
  const item = { tokenHash: hash(token), accountId, actingAs, expiresAt, desk: true, schema: 1 }
  const ttl = Math.floor(msOf(expiresAt) / 1000)
  return { part: part(SessionEntity.build(PutTransaction).item({ ...item, ttl })), token, expiresAt }
}

interface OpenSession {
  accountId: AccountId
  openedAt: Instant
  /** A computer's: the role that it is bound to. */
  deskAs: GrantId | undefined
}

/** Whose session a token opens, and since when; undefined when it is unknown, ended or logged out. */
export async function readSession(token: string, now: Instant): Promise<OpenSession | undefined> {
  const { Item } = await SessionEntity.build(GetItemCommand)
    .key({ tokenHash: hash(token) })
    .options({ consistent: true })
    .send()
  if (!Item || Item.expiresAt <= now) return undefined
  // A computer's from before it was bound to a role.
  if (Item.desk && !Item.actingAs) return undefined
  const expiresAt = v.parse(instantSchema, Item.expiresAt)
  const deskAs = Item.desk ? v.parse(idOf('grant'), Item.actingAs) : undefined
  const openedAt = instant(msOf(expiresAt) - (deskAs ? deskSessionLastsMs : lastsMs))
  return { accountId: v.parse(idOf('account'), Item.accountId), openedAt, deskAs }
}

/** Ends a session at once. Ending one that isn't there is fine. */
export async function closeSession(token: string): Promise<void> {
  await SessionEntity.build(DeleteItemCommand)
    .key({ tokenHash: hash(token) })
    .send()
}
