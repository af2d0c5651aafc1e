import * as v from 'valibot'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { instantSchema } from '../time'

/** What a sheet can hold that is brought in, and taken out again with the same columns. */
export const sheetKinds = [
  'orgs',
  'stations',
  'roster',
  'trips',
  'inflow',
  'contacts',
  'compounds',
  'households',
  'in_service',
] as const
export type SheetKind = (typeof sheetKinds)[number]

/**
 * What can be brought in. Each kind has its own columns; the engine is the same. Of whom a wish is about, and of who has
 * served how long, no sheet is taken out.
 */
export const importKinds = [...sheetKinds, 'wishes', 'services'] as const
export type ImportKind = (typeof importKinds)[number]

/**
 * Where an import stands. `uploading` until the sheet is there; `checking` and `applying` are the queue's work;
 * `ready` shows what would happen, and waits for a person.
 */
export const importStates = [
  'uploading',
  'checking',
  'ready',
  'applying',
  'done',
  'failed',
  'cancelled',
] as const
export type ImportState = (typeof importStates)[number]

/**
 * What a row comes to: nothing of the kind is known; known, and different; known, and the same; perhaps somebody
 * who is known, for a person to say; wrong; left alone at a person's word.
 */
export const rowVerdicts = ['new', 'changed', 'same', 'doubtful', 'wrong', 'skipped'] as const
export type RowVerdict = (typeof rowVerdicts)[number]

export const rowCountsSchema = v.object({
  new: v.number(),
  changed: v.number(),
  same: v.number(),
  doubtful: v.number(),
  wrong: v.number(),
  skipped: v.number(),
})

/** What is said of a row: where, and in a sentence. */
const problemSchema = v.object({ column: v.string(), letter: v.string(), say: v.string() })

/** Somebody on the roster whom a doubtful row may mean. */
const candidateSchema = v.object({
  id: v.string(),
  name: v.string(),
  orgName: v.string(),
  /** What speaks for it: 同名同支部, 手机号相同 … */
  because: v.string(),
})

export const importRowSchema = v.object({
  /** As the spreadsheet numbers it; 0 for somebody whom the sheet doesn't name. */
  row: v.number(),
  verdict: openEnum([...rowVerdicts, 'absent']),
  /** In a few words who or what the row is about, contacts masked. */
  about: v.string(),
  /** Which columns would change, from what to what; contacts masked. */
  changes: v.array(v.object({ column: v.string(), from: v.string(), to: v.string() })),
  problems: v.array(problemSchema),
  candidates: v.array(candidateSchema),
  /** What is taken otherwise than the row says it, each in a sentence. */
  notes: v.optional(v.array(v.string())),
  /** What a person has said of a doubtful row. */
  decision: v.optional(v.object({ is: openEnum(['known', 'new', 'skip']), id: v.optional(v.string()) })),
  /** What became of it; absent until it is applied. */
  applied: v.optional(v.string()),
})
export type ImportRow = v.InferOutput<typeof importRowSchema>

export const importSummarySchema = v.object({
  importId: idOf('import'),
  version: v.number(),
  kind: openEnum(importKinds),
  state: openEnum(importStates),
  fileName: v.string(),
  orgId: idOf('org'),
  orgName: v.string(),
  startedAt: instantSchema,
  /** Rows read so far, and applied so far. */
  checked: v.number(),
  applied: v.number(),
  counts: rowCountsSchema,
})

export const importViewSchema = v.object({
  ...importSummarySchema.entries,
  /** Columns that were dropped, and columns that were refused, each with the reason. */
  left: v.array(
    v.object({
      header: v.string(),
      letter: v.string(),
      why: openEnum(['unlisted', 'citizen_id']),
      say: v.string(),
    }),
  ),
  notes: v.array(v.string()),
  /** Known ones whom the sheet doesn't name (这次表里没有): nobody is removed for it. */
  absent: v.number(),
  /** Why it failed, in a sentence that says what to do. */
  problem: v.optional(v.string()),
  mayApply: v.boolean(),
})
