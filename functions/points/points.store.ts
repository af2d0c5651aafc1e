import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type PointsChoice, pointsChoiceSchema, type PointsRow, pointsRowSchema } from '@shared/points/schema'
import type { Day, Instant } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import type { Ledger } from './ledger'
import { PointsChoiceEntity, PointsRowEntity } from './points.entity'

const partitionOf = ({ book, owner }: Ledger) => `PTS#${book}#${owner}`
/** Numbered within its day, so that two who write at once can't both write the same. */
const placeOf = ({ on, seq }: PointsRow) => `${on}#${String(seq).padStart(4, '0')}`

const parse = (stored: { row?: unknown }): PointsRow => v.parse(pointsRowSchema, stored.row)

/** Undefined for somebody who has never taken part. */
export async function getChoice(ledger: Ledger): Promise<PointsChoice | undefined> {
  const { Item } = await PointsChoiceEntity.build(GetItemCommand)
    .key(ledger)
    .options({ consistent: true })
    .send()
  return Item && v.parse(pointsChoiceSchema, Item.choice)
}

/** All that was written for acts of a day, in that order. */
export async function rowsOfDay(ledger: Ledger, on: Day): Promise<PointsRow[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(PointsRowEntity)
    .query({ partition: partitionOf(ledger), range: { beginsWith: `ENT#${on}#` } })
    .options({ consistent: true, maxPages: Infinity })
    .send()
  return (Items ?? []).map(parse)
}

/** All of it, the newest day first: a balance is the sum of it. */
export async function everyRow(ledger: Ledger): Promise<PointsRow[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(PointsRowEntity)
    .query({ partition: partitionOf(ledger), range: { beginsWith: 'ENT#' } })
    .options({ reverse: true, consistent: true, maxPages: Infinity })
    .send()
  return (Items ?? []).map(parse)
}

/** A page of it, the newest day first. */
export async function pageOfRows(ledger: Ledger, cursor: string | undefined, limit = 40) {
  const partition = partitionOf(ledger)
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(PointsRowEntity)
    .query({ partition, range: { beginsWith: 'ENT#' } })
    .options({ limit, reverse: true, ...startAt(cursor, { partition, beginsWith: 'ENT#' }) })
    .send()
  return { rows: (Items ?? []).map(parse), ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The part that saves whether somebody takes part. */
export const saveChoicePart = (
  ledger: Ledger,
  before: PointsChoice | undefined,
  after: PointsChoice,
  now: Instant,
): Part =>
  part(
    PointsChoiceEntity.build(PutTransaction)
      .item({ ...ledger, choice: after, version: after.version, at: now, schema: 1 })
      .options({
        condition: before ? { attr: 'version', eq: before.version } : { attr: 'version', exists: false },
      }),
  )

/** The parts that add rows; only while their choice is as it was read, so that nothing follows somebody who has left. */
export const addRowsParts = (
  ledger: Ledger,
  { version }: PointsChoice,
  rows: readonly PointsRow[],
): Part[] =>
  rows.length === 0
    ? []
    : [
        part(
          PointsChoiceEntity.build(ConditionCheck).key(ledger).condition({ attr: 'version', eq: version }),
        ),
        ...rows.map((row) =>
          part(
            PointsRowEntity.build(PutTransaction)
              .item({ ...ledger, place: placeOf(row), points: row.points, row, at: row.at, schema: 1 })
              .options({ condition: { attr: 'row', exists: false } }),
          ),
        ),
      ]
