import { createHash, createHmac } from 'node:crypto'
import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { any } from 'dynamodb-toolbox/schema/any'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import { Refusal } from '@shared/errors'
import type { AccountId } from '@shared/ids'
import { type Receipt, receiptSchema } from '@shared/receipt'
import { type Instant, msOf } from '@shared/time'
import { secret } from '../environment'
import { table } from '../table'
import { type Part, part } from './part'

const keepDays = 180

const IdempotencyRecord = new Entity({
  name: 'idempotency',
  table,
  timestamps: false,
  schema: item({
    accountId: string().key(),
    key: string().key(),
    requestHash: string(),
    receipt: any(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ accountId, key }) => ({ pk: `IDM#${accountId}`, sk: key }),
})

/** Which command this is: whose, under which key, and what it asks. */
export interface CommandKey {
  accountId: AccountId
  key: string
  request: unknown
}

/** A digest of what nobody could guess: a token, an openid. */
export const hashOf = (text: unknown): string =>
  createHash('sha256').update(JSON.stringify(text)).digest('hex')

/**
 * A digest of a request, by which a key that is used again for something else is found out. Keyed, since a request
 * may hold a phone number, and of those there are few enough to try them all.
 */
export const requestHashOf = (request: unknown): string =>
  createHmac('sha256', secret('REQUEST_DIGEST_SECRET')).update(JSON.stringify(request)).digest('hex')

/** The part that remembers a command and its receipt, and fails as `replay` when it is known already. */
export const rememberPart = ({ request, ...command }: CommandKey, receipt: Receipt, at: Instant): Part =>
  part(
    IdempotencyRecord.build(PutTransaction)
      .item({
        ...{ ...command, requestHash: requestHashOf(request), receipt, schema: 2 },
        ttl: Math.floor(msOf(at) / 1000) + keepDays * 86_400,
      })
      .options({ condition: { attr: 'key', exists: false } }),
    'replay',
  )

/**
 * The receipt of a command that was carried out before.
 * @throws Refusal IDEMPOTENCY_KEY_REUSED when the same key came with another request.
 */
export async function recallReceipt({ accountId, key, request }: CommandKey): Promise<Receipt | undefined> {
  const { Item } = await IdempotencyRecord.build(GetItemCommand)
    .key({ accountId, key })
    .options({ consistent: true })
    .send()
  if (!Item) return undefined
  // The first schema's digest had no key.
  const requestHash = Item.schema === 1 ? hashOf(request) : requestHashOf(request)
  if (Item.requestHash !== requestHash) throw new Refusal('IDEMPOTENCY_KEY_REUSED')
  return v.parse(receiptSchema, Item.receipt)
}
