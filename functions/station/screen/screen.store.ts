import { createHash, timingSafeEqual } from 'node:crypto'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { ErrorCode } from '@shared/errors'
import { idOf, type ScreenId, type StationId } from '@shared/ids'
import { pairingLastsMs, screenStates } from '@shared/station/screen'
import { type Day, daySchema, type Instant, instant, instantSchema, msOf } from '@shared/time'
import { table } from '../../table'
import { type Part, part } from '../../writes/part'
import { ScreenEntity } from './screen.entity'

/** Kept a while longer, so that a screen that was switched off is told that it is over. */
const keptSeconds = 86_400

const screenSchema = v.object({
  screenId: idOf('screen'),
  secretHash: v.string(),
  code: v.string(),
  browser: v.string(),
  state: v.picklist(screenStates),
  until: instantSchema,
  stationId: v.optional(idOf('station')),
  connectedAt: v.optional(instantSchema),
  seenOn: v.optional(daySchema),
})
export type Screen = v.InferOutput<typeof screenSchema>

const digest = (secret: string) => createHash('sha256').update(secret).digest()

/** Is it the screen that opened the code? */
export const isItsSecret = ({ secretHash }: Screen, secret: string): boolean =>
  timingSafeEqual(digest(secret), Buffer.from(secretHash, 'hex'))

/** An item with the keys of the lists it stands in. */
function itemOf(screen: Screen) {
  const { screenId, state, code, stationId, until } = screen
  return {
    ...screen,
    ...{ schema: 1, ttl: Math.floor(msOf(until) / 1000) + keptSeconds },
    ...(state === 'waiting' && { lookupPk: `SCP#${code}`, lookupSk: screenId }),
    ...(state === 'connected' && stationId && { listingPk: `SCR#${stationId}`, listingSk: screenId }),
  }
}

/** Keeps a screen that waits for a host's phone. @param secret stays with the screen. */
export async function openScreen({
  secret,
  now,
  ...of
}: Pick<Screen, 'screenId' | 'code' | 'browser'> & { secret: string; now: Instant }): Promise<Screen> {
  const until = instant(msOf(now) + pairingLastsMs)
  const screen: Screen = { ...of, state: 'waiting', until, secretHash: digest(secret).toString('hex') }
  await ScreenEntity.build(PutItemCommand).item(itemOf(screen)).send()
  return screen
}

export async function getScreen(screenId: ScreenId): Promise<Screen | undefined> {
  const { Item } = await ScreenEntity.build(GetItemCommand)
    .key({ screenId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(screenSchema, Item)
}

/** The screen that waits with that code. Found a moment after it was opened, which is sooner than anybody types. */
export async function findWaiting(code: string, now: Instant): Promise<Screen | undefined> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(ScreenEntity)
    .query({ index: 'lookup', partition: `SCP#${code}` })
    .options({ limit: 1 })
    .send()
  const [screen] = (Items ?? []).map((one) => v.parse(screenSchema, one))
  return screen && screen.until > now ? screen : undefined
}

/** The screens that show a station's code now. */
export async function listConnected(stationId: StationId, now: Instant): Promise<Screen[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(ScreenEntity)
    .query({ index: 'listing', partition: `SCR#${stationId}` })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map((one) => v.parse(screenSchema, one)).filter(({ until }) => until > now)
}

/** The part that saves a screen after a change, unless it was changed since. */
export const saveScreenPart = (before: Screen, after: Screen, otherwise?: ErrorCode): Part =>
  part(
    ScreenEntity.build(PutTransaction)
      .item(itemOf(after))
      .options({ condition: { attr: 'state', eq: before.state } }),
    otherwise ?? 'rerun',
  )

/** Notes once a day that a screen is still there. */
export async function noteSeen({ screenId }: Screen, seenOn: Day): Promise<void> {
  try {
    await ScreenEntity.build(UpdateItemCommand)
      .item({ screenId, seenOn })
      .options({ condition: { attr: 'state', eq: 'connected' } })
      .send()
  } catch (error) {
    // Disconnected meanwhile.
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}
