import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** An import and how far it has come; in the list of the organisation that it is for. Its rows are files. */
export const ImportEntity = new Entity({
  name: 'import',
  table,
  timestamps: false,
  schema: item({
    importId: string().key(),
    version: number(),
    state: string(),
    stored: any(),
    schema: number(),
    ttl: number(),
    listingPk: string().hidden(),
    listingSk: string().hidden(),
  }),
  computeKey: ({ importId }) => ({ pk: `IMP#${importId}`, sk: 'IMP' }),
})

const rowKey = (row: number) => String(row).padStart(7, '0')

/** What became of a row: there once it has been applied or has been left out, so that it is never done twice. */
export const ImportRowEntity = new Entity({
  name: 'importRow',
  table,
  timestamps: false,
  schema: item({
    importId: string().key(),
    row: number().key(),
    /** added, changed, or left with a sentence. */
    outcome: string(),
    say: string().optional(),
    ttl: number(),
  }),
  computeKey: ({ importId, row }) => ({ pk: `IMP#${importId}`, sk: `ROW#${rowKey(row)}` }),
})

/** What a person has said of a row. */
export const ImportDecisionEntity = new Entity({
  name: 'importDecision',
  table,
  timestamps: false,
  schema: item({
    importId: string().key(),
    row: number().key(),
    is: string(),
    id: string().optional(),
    ttl: number(),
  }),
  computeKey: ({ importId, row }) => ({ pk: `IMP#${importId}`, sk: `SAY#${rowKey(row)}` }),
})

/** A county's lease: who may compare and apply in it now. The number grows with each holder. */
export const ImportLeaseEntity = new Entity({
  name: 'importLease',
  table,
  timestamps: false,
  schema: item({
    countyId: string().key(),
    importId: string(),
    fence: number(),
    /** Held by a run of the worker; false while the import's next run is on its way. */
    held: string(),
    expiresAt: string(),
  }),
  computeKey: ({ countyId }) => ({ pk: `IML#${countyId}`, sk: 'IML' }),
})

export const rowRange = (kind: 'ROW' | 'SAY', first: number, last: number) => ({
  gte: `${kind}#${rowKey(first)}`,
  lte: `${kind}#${rowKey(last)}`,
})
