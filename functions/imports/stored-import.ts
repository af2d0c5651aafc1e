import * as v from 'valibot'
import { idOf } from '@shared/ids'
import { importKinds, importStates, rowCountsSchema } from '@shared/imports/schema'
import { daySchema, instantSchema } from '@shared/time'

/** One piece of a sheet: which rows it has, and, once compared, what they come to. */
const chunkSchema = v.object({
  first: v.number(),
  last: v.number(),
  rows: v.number(),
  counts: v.optional(rowCountsSchema),
})
export type Chunk = v.InferOutput<typeof chunkSchema>

/** An import as it is stored. No row of the sheet is in it: those lie in the object store, for a week. */
export const storedImportSchema = v.object({
  importId: idOf('import'),
  countyId: idOf('county'),
  orgId: idOf('org'),
  kind: v.picklist(importKinds),
  version: v.number(),
  state: v.picklist(importStates),
  fileName: v.string(),
  startedAt: instantSchema,
  /** The day on which it was compared: what may not lie in the future is asked of that day. */
  checkedOn: v.optional(daySchema),
  by: v.object({
    accountId: idOf('account'),
    actingAs: v.string(),
    memberId: v.optional(idOf('member')),
  }),
  /** There once the sheet has been read. */
  columns: v.optional(v.array(v.object({ field: v.string(), header: v.string(), letter: v.string() }))),
  chunks: v.optional(v.array(chunkSchema)),
  /** How many chunks have been compared, and applied. */
  chunksChecked: v.number(),
  chunksApplied: v.number(),
  /** How many rows have been compared, and applied. */
  checked: v.number(),
  applied: v.number(),
  counts: rowCountsSchema,
  left: v.array(
    v.object({
      header: v.string(),
      letter: v.string(),
      why: v.picklist(['unlisted', 'citizen_id']),
      say: v.string(),
    }),
  ),
  notes: v.array(v.string()),
  absent: v.number(),
  problem: v.optional(v.string()),
})
export type StoredImport = v.InferOutput<typeof storedImportSchema>

export const noCounts = { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0, skipped: 0 } as const
