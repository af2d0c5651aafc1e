import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add, $remove } from 'dynamodb-toolbox/entity/actions/update'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { idOf, type PlaceId, type ShiftId } from '@shared/ids'
import { mostWaiting } from '@shared/post/rules'
import { type Shift, shiftSchema } from '@shared/post/shift'
import type { Instant } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'

/**
 * A shift, in the list of its place by when it ends; standing posts come last. Its seats are counted beside what it
 * is, so that each change of a count names the condition under which it holds.
 */
const ShiftEntity = new Entity({
  name: 'shift',
  table,
  timestamps: false,
  schema: item({
    shiftId: string().key(),
    shift: any(),
    ...{ state: string(), reason: string().optional() },
    ...{ taken: number(), waiting: number(), version: number(), schema: number() },
    ...{ listingPk: string().hidden(), listingSk: string().hidden() },
    ...{
      remindAt: string().optional(),
      duePk: string().optional().hidden(),
      dueSk: string().optional().hidden(),
    },
  }),
  computeKey: ({ shiftId }) => ({ pk: `SHF#${shiftId}`, sk: 'SHF' }),
})

/** What is counted or changes; the rest is put once. */
type Fixed = Omit<Shift, 'state' | 'reason' | 'taken' | 'waiting' | 'version'>

/** Its own partition of the due index. */
const dueShift = 'DUE#shift'

interface Stored {
  shift?: unknown
  state: string
  reason?: string | undefined
  remindAt?: string | undefined
  taken: number
  waiting: number
  version: number
}

const parse = ({ shift, state, reason, remindAt, taken, waiting, version }: Stored): Shift =>
  v.parse(shiftSchema, {
    ...(typeof shift === 'object' && shift),
    ...{ state, taken, waiting, version },
    ...(reason !== undefined && { reason }),
    ...(remindAt !== undefined && { remindAt }),
  })

export async function getShift(shiftId: ShiftId): Promise<Shift | undefined> {
  const { Item } = await ShiftEntity.build(GetItemCommand)
    .key({ shiftId })
    .options({ consistent: true })
    .send()
  return Item && parse(Item)
}

/** The shifts of a place that end after that moment, and its standing posts; the next first. */
export async function listShifts(placeId: PlaceId, since: Instant, cursor?: string) {
  const partition = `SHF#${placeId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(ShiftEntity)
    .query({ index: 'listing', partition, range: { gte: since } })
    .options({ limit: 100, ...startAt(cursor, { index: 'listing', partition }) })
    .send()
  return {
    shifts: (Items ?? []).map(parse),
    ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }),
  }
}

/** All shifts of a place that end after that moment, and its standing posts. */
export async function everyShift(placeId: PlaceId, since: Instant): Promise<Shift[]> {
  const all: Shift[] = []
  let cursor: string | undefined
  do {
    const page = await listShifts(placeId, since, cursor)
    all.push(...page.shifts)
    cursor = page.cursor
  } while (cursor !== undefined)
  return all
}

/** The part that puts a new shift, with nobody on it. @param seats when some have signed up already. */
export const newShiftPart = ({ remindAt, ...shift }: Fixed, seats = { taken: 0, waiting: 0 }): Part =>
  part(
    ShiftEntity.build(PutTransaction)
      .item({
        ...{ shiftId: shift.shiftId, shift, state: 'open', ...seats, schema: 1 },
        version: 1 + seats.taken + seats.waiting,
        ...{ listingPk: `SHF#${shift.placeId}`, listingSk: `${shift.endsAt ?? '~'}#${shift.shiftId}` },
        ...(remindAt && { remindAt, duePk: dueShift, dueSk: `${remindAt}#${shift.shiftId}` }),
      })
      .options({ condition: { attr: 'version', exists: false } }),
    'SHIFT_ID_TAKEN',
  )

/** The part that gives a seat, if one is left. */
export const seatPart = ({ shiftId, slots }: Shift): Part =>
  part(
    ShiftEntity.build(UpdateTransaction)
      .item({ shiftId, taken: $add(1), version: $add(1) })
      .options({
        condition: {
          and: [
            { attr: 'state', eq: 'open' },
            { attr: 'taken', lt: slots },
          ],
        },
      }),
  )

/** The part that lets somebody wait, if there is no seat, and room to wait. */
export const waitPart = ({ shiftId, slots }: Shift): Part =>
  part(
    ShiftEntity.build(UpdateTransaction)
      .item({ shiftId, waiting: $add(1), version: $add(1) })
      .options({
        condition: {
          and: [
            { attr: 'state', eq: 'open' },
            { attr: 'taken', gte: slots },
            { attr: 'waiting', lt: mostWaiting },
          ],
        },
      }),
  )

/** The part that frees a seat, or a place in the line; only as it was read, since somebody may move up. */
export const freePart = ({ shiftId, version }: Shift, what: 'taken' | 'waiting'): Part =>
  part(
    ShiftEntity.build(UpdateTransaction)
      .item({ shiftId, [what]: $add(-1), version: $add(1) })
      .options({ condition: { attr: 'version', eq: version } }),
  )

/** The part that cancels it; only as it was read, so that whoever signs up meanwhile is told as well. */
export const cancelPart = ({ shiftId, version }: Shift, reason: string): Part =>
  part(
    ShiftEntity.build(UpdateTransaction)
      .item({ shiftId, state: 'cancelled', reason, version: $add(1) })
      .options({ condition: { attr: 'version', eq: version } }),
  )

/** Those of which people are to be told by now that they begin tomorrow. */
export async function listDueShifts(now: Instant, limit: number, cursor?: string) {
  const partition = dueShift
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(ShiftEntity)
    .query({ index: 'due', partition, range: { lte: `${now}#~` } })
    .options({ limit, ...startAt(cursor, { index: 'due', partition }) })
    .send()
  const ids = (Items ?? []).map(({ shiftId }) => v.parse(idOf('shift'), shiftId))
  return { ids, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The part by which nobody is told again; only as it was read, so that whoever signs up meanwhile is told as well. */
export const remindedPart = ({ shiftId, version }: Shift): Part =>
  part(
    ShiftEntity.build(UpdateTransaction)
      .item({ shiftId, remindAt: $remove(), duePk: $remove(), dueSk: $remove(), version: $add(1) })
      .options({ condition: { attr: 'version', eq: version } }),
  )
