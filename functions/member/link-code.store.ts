import { createHmac } from 'node:crypto'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import * as v from 'valibot'
import { type CountyId, idOf, type MemberId } from '@shared/ids'
import { linkCodeOf, readLinkCode } from '@shared/member/link-code'
import { instant, type Instant, instantSchema, msOf } from '@shared/time'
import { secret } from '../environment'
import { type Part, part } from '../writes/part'
import { LinkCodeEntity, LinkCodeOfEntity } from './member.entity'

const lastsDays = 7

// A code is short, so its digest is keyed: who has the table alone can't try them all.
const keyed = (text: string) => createHmac('sha256', secret('PHONE_HASH_SECRET')).update(text)
const digestOf = (code: string) => keyed(`link code#${code}`).digest('base64url')

/** The code that a command gives: the same when it is sent again, and kept nowhere. */
export const codeFor = (memberId: MemberId, accountId: string, idempotencyKey: string): string =>
  linkCodeOf(keyed(`new link code#${memberId}#${accountId}#${idempotencyKey}`).digest())

/** How long a code counts that is given now. */
export const lastsUntil = (now: Instant): Instant => instant(msOf(now) + lastsDays * 86_400_000)

/** The parts that make a code count, and the one before worth nothing. */
export async function newCodeParts(
  { memberId, countyId }: { memberId: MemberId; countyId: CountyId },
  code: string,
  now: Instant,
): Promise<Part[]> {
  const { Item: last } = await LinkCodeOfEntity.build(GetItemCommand)
    .key({ memberId })
    .options({ consistent: true })
    .send()
  const expiresAt = lastsUntil(now)
  const [digest, ttl] = [digestOf(code), Math.floor(msOf(expiresAt) / 1000)]
  return [
    part(
      LinkCodeEntity.build(PutTransaction).item({ digest, memberId, countyId, expiresAt, schema: 1, ttl }),
    ),
    part(
      LinkCodeOfEntity.build(PutTransaction)
        .item({ memberId, digest, schema: 1, ttl })
        .options({
          condition: last ? { attr: 'digest', eq: last.digest } : { attr: 'digest', exists: false },
        }),
    ),
    ...(last && last.digest !== digest
      ? [part(LinkCodeEntity.build(DeleteTransaction).key({ digest: last.digest }))]
      : []),
  ]
}

/**
 * Whom a code, as somebody typed it, is for; undefined when none counts. It says nothing by itself: whoever
 * asks keeps count of the attempts of an account.
 */
export async function findByLinkCode(
  typed: string,
  now: Instant,
): Promise<{ memberId: MemberId; countyId: CountyId; digest: string } | undefined> {
  const code = readLinkCode(typed)
  if (code === undefined) return undefined
  const digest = digestOf(code)
  const { Item } = await LinkCodeEntity.build(GetItemCommand)
    .key({ digest })
    .options({ consistent: true })
    .send()
  if (!Item || v.parse(instantSchema, Item.expiresAt) <= now) return undefined
  return {
    memberId: v.parse(idOf('member'), Item.memberId),
    countyId: v.parse(idOf('county'), Item.countyId),
    digest,
  }
}

/**
 * The part that uses a code up, once; in the transaction that binds. If somebody else was faster, or another code was
 * given meanwhile, it says so with `otherwise`.
 */
export const redeemLinkCodePart = (digest: string, otherwise: Part['otherwise'] = 'rerun'): Part =>
  part(
    LinkCodeEntity.build(DeleteTransaction)
      .key({ digest })
      .options({ condition: { attr: 'digest', exists: true } }),
    otherwise,
  )
