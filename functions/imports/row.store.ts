import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { ImportId } from '@shared/ids'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { ImportDecisionEntity, ImportRowEntity, rowRange } from './import.entity'
import { importTtl } from './import.store'
import type { StoredImport } from './stored-import'

/** What became of a row. */
export interface Outcome {
  outcome: 'added' | 'changed' | 'left'
  /** Why it was left out. */
  say?: string | undefined
}

/** What a person has said of a row. */
export interface Said {
  is: 'known' | 'new' | 'skip'
  id?: string | undefined
}

const outcomes = ['added', 'changed', 'left'] as const
const words = ['known', 'new', 'skip'] as const
const oneOf = <T extends string>(known: readonly T[], text: string): T => {
  const found = known.find((one) => one === text)
  if (found === undefined) throw new Error('a word that nobody wrote')
  return found
}

/** What became of the rows from one to another. */
export async function readOutcomes(
  importId: ImportId,
  first: number,
  last: number,
): Promise<ReadonlyMap<number, Outcome>> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(ImportRowEntity)
    .query({ partition: `IMP#${importId}`, range: rowRange('ROW', first, last) })
    .options({ maxPages: Infinity, consistent: true })
    .send()
  return new Map(
    (Items ?? []).map(({ row, outcome, say }) => [row, { outcome: oneOf(outcomes, outcome), say }]),
  )
}

/** What has been said of the rows from one to another. */
export async function readSaid(
  importId: ImportId,
  first: number,
  last: number,
): Promise<ReadonlyMap<number, Said>> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(ImportDecisionEntity)
    .query({ partition: `IMP#${importId}`, range: rowRange('SAY', first, last) })
    .options({ maxPages: Infinity, consistent: true })
    .send()
  return new Map((Items ?? []).map(({ row, is, id }) => [row, { is: oneOf(words, is), id }]))
}

/** The part that says what became of a row, and fails as `replay` when that has been said. */
export const outcomePart = (
  { importId, startedAt }: StoredImport,
  row: number,
  { outcome, say }: Outcome,
): Part =>
  part(
    ImportRowEntity.build(PutTransaction)
      .item({ importId, row, outcome, ...(say !== undefined && { say }), ttl: importTtl(startedAt) })
      .options({ condition: { attr: 'row', exists: false } }),
    'replay',
  )

/** The part that keeps what a person says of a row, in place of what was said before. */
export const saidPart = ({ importId, startedAt }: StoredImport, row: number, { is, id }: Said): Part =>
  part(
    ImportDecisionEntity.build(PutTransaction).item({
      ...{ importId, row, is, ttl: importTtl(startedAt) },
      ...(id !== undefined && { id }),
    }),
  )
