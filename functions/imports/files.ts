import * as v from 'valibot'
import type { ImportId } from '@shared/ids'
import { importRowSchema } from '@shared/imports/schema'
import { putObject, readObject } from '../objects/objects'

/** Where the files of an import lie; all are deleted after a week, by the bucket. */
export const sheetKey = (importId: ImportId) => `imports/${importId}/sheet`
export const resultKey = (importId: ImportId) => `imports/${importId}/result.xlsx`
type Piece = 'rows' | 'verdicts' | 'absent'
const pieceKey = (importId: ImportId, piece: Piece, n: number) =>
  `imports/${importId}/${piece}/${String(n).padStart(5, '0')}.json`

export const rowsKey = (importId: ImportId, n: number) => pieceKey(importId, 'rows', n)

const problemsSchema = importRowSchema.entries.problems

/** Rows as they were read. Numbers and addresses stand here alone, and only for a week. */
const entriesSchema = v.array(
  v.object({
    row: v.number(),
    values: v.record(v.string(), v.string()),
    problems: problemsSchema,
  }),
)

/** What each row comes to, contacts masked. */
const verdictSchema = v.object({
  row: v.number(),
  verdict: v.picklist(['new', 'changed', 'same', 'doubtful', 'wrong', 'skipped']),
  about: v.string(),
  changes: importRowSchema.entries.changes,
  problems: problemsSchema,
  candidates: importRowSchema.entries.candidates,
  notes: importRowSchema.entries.notes,
  basis: v.optional(v.string()),
  means: v.array(v.string()),
})
export type Verdict = v.InferOutput<typeof verdictSchema>

const absentSchema = v.array(v.object({ id: v.string(), about: v.string() }))

async function readJson(key: string): Promise<unknown> {
  const chunks: Buffer[] = []
  // A byte stream gives bytes.
  for await (const chunk of await readObject(key)) chunks.push(Buffer.from(chunk as Buffer))
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

const putJson = (key: string, value: unknown) =>
  putObject(key, new Uint8Array(Buffer.from(JSON.stringify(value))), 'application/json')

/** @throws ObjectMissing once a week is over, like the others here. */
export const readEntries = async (importId: ImportId, n: number) =>
  v.parse(entriesSchema, await readJson(pieceKey(importId, 'rows', n)))
export const putEntries = (importId: ImportId, n: number, entries: v.InferInput<typeof entriesSchema>) =>
  putJson(pieceKey(importId, 'rows', n), entries)

export const readVerdicts = async (importId: ImportId, n: number) =>
  v.parse(v.array(verdictSchema), await readJson(pieceKey(importId, 'verdicts', n)))
export const putVerdicts = (importId: ImportId, n: number, verdicts: readonly Verdict[]) =>
  putJson(pieceKey(importId, 'verdicts', n), verdicts)

export const readAbsent = async (importId: ImportId, n: number) =>
  v.parse(absentSchema, await readJson(pieceKey(importId, 'absent', n)))
export const putAbsent = (importId: ImportId, n: number, absent: v.InferInput<typeof absentSchema>) =>
  putJson(pieceKey(importId, 'absent', n), absent)
