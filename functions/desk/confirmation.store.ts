import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { askedConfirmationSchema, confirmationLastsMs } from '@shared/desk/schema'
import type { AccountId, ConfirmationId } from '@shared/ids'
import { type Instant, instant, msOf } from '@shared/time'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { ConfirmationEntity } from './desk.entity'

const confirmationSchema = v.object({
  ...askedConfirmationSchema.entries,
  digest: v.string(),
  number: v.string(),
  state: v.picklist(['asked', 'confirmed', 'ended', 'used']),
})
export type Confirmation = v.InferOutput<typeof confirmationSchema>

const keptSeconds = 3600
const until = (now: Instant) => instant(msOf(now) + confirmationLastsMs)
const ttlOf = (now: Instant) => Math.floor(msOf(until(now)) / 1000) + keptSeconds

/** Keeps what a computer asks. @returns undefined when there is one of that id already. */
export async function keepAsked(
  accountId: AccountId,
  what: Omit<Confirmation, 'state' | 'askedAt' | 'expiresAt'>,
  now: Instant,
): Promise<Confirmation | undefined> {
  const asked = { ...what, state: 'asked', askedAt: now, expiresAt: until(now) } as const
  try {
    await ConfirmationEntity.build(PutItemCommand)
      .item({ accountId, ...asked, schema: 1, ttl: ttlOf(now) })
      .options({ condition: { attr: 'confirmationId', exists: false } })
      .send()
    return asked
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined
    throw error
  }
}

/** One of this account's own; nobody else's is found. */
export async function getConfirmation(
  accountId: AccountId,
  confirmationId: ConfirmationId,
): Promise<Confirmation | undefined> {
  const { Item } = await ConfirmationEntity.build(GetItemCommand)
    .key({ accountId, confirmationId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(confirmationSchema, Item)
}

/** What is asked of this account now, the newest first. */
export async function listAsked(accountId: AccountId, now: Instant): Promise<Confirmation[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(ConfirmationEntity)
    .query({ partition: `CNF#${accountId}` })
    .options({ maxPages: Infinity, consistent: true })
    .send()
  return (Items ?? [])
    .map((one) => v.parse(confirmationSchema, one))
    .filter(({ state, expiresAt }) => state === 'asked' && expiresAt > now)
    .sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
}

/** The part by which somebody says yes, or by a wrong number ends it. From then on the time to use it runs. */
export const answerPart = (
  accountId: AccountId,
  confirmationId: ConfirmationId,
  answer: 'confirmed' | 'ended',
  now: Instant,
): Part =>
  part(
    ConfirmationEntity.build(UpdateTransaction)
      .item({ accountId, confirmationId, state: answer, expiresAt: until(now), ttl: ttlOf(now) })
      .options({
        condition: {
          and: [
            { attr: 'state', eq: 'asked' },
            { attr: 'expiresAt', gt: now },
          ],
        },
      }),
    'CONFIRMATION_OVER',
  )

/**
 * Uses up a confirmation for one call, or finds that this very call has used it before (a resend).
 * @param use.endpoint what was confirmed must be what is called,
 * @param use.digest with the very same content, under the same role.
 * @returns false when it doesn't cover this call.
 */
export async function useConfirmation(use: {
  accountId: AccountId
  confirmationId: ConfirmationId
  endpoint: string
  digest: string
  key: string
  now: Instant
}): Promise<boolean> {
  const { accountId, confirmationId, endpoint, digest, key, now } = use
  try {
    await ConfirmationEntity.build(UpdateItemCommand)
      .item({ accountId, confirmationId, state: 'used', usedBy: key })
      .options({
        condition: {
          and: [
            { attr: 'for', eq: endpoint },
            { attr: 'digest', eq: digest },
            {
              or: [
                {
                  and: [
                    { attr: 'state', eq: 'confirmed' },
                    { attr: 'expiresAt', gt: now },
                  ],
                },
                { attr: 'usedBy', eq: key },
              ],
            },
          ],
        },
      })
      .send()
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
