import { Writable } from 'node:stream'
import { putObject } from '../objects/objects'
import { writeXlsx } from '../sheets/door'
import { readEntries, readVerdicts, resultKey, type Verdict } from './files'
import type { Entry, Kind } from './kind'
import { type Outcome, readOutcomes, readSaid, type Said } from './row.store'
import type { StoredImport } from './stored-import'

const done = { added: '新增', changed: '更新', left: '没有写入' } as const
export const isSkipped = '按您选的，跳过这一行'
export const isDoubtful = '可能是同一人，还没有定是谁，没有写入'

/** What became of a row, in two words and a sentence. */
export function resultOf(
  { verdict, problems, notes = [] }: Pick<Verdict, 'verdict' | 'problems' | 'notes'>,
  outcome: Outcome | undefined,
  said: Said | undefined,
): { result: string; say: string } {
  if (outcome) return { result: done[outcome.outcome], say: outcome.say ?? notes.join('；') }
  if (verdict === 'same') return { result: '没有变化', say: '' }
  if (said?.is === 'skip') return { result: done.left, say: isSkipped }
  if (verdict === 'doubtful') return { result: done.left, say: isDoubtful }
  return { result: done.left, say: problems.map(({ say }) => say).join('；') }
}

function masked(kind: Kind, { values }: Entry): Record<string, string> {
  const masks = new Map(kind.columns.map(({ field, mask }) => [field, mask]))
  return Object.fromEntries(
    Object.entries(values).map(([field, value = '']) => [field, masks.get(field)?.(value) ?? value]),
  )
}

async function* rowsOf({ importId, chunks = [] }: StoredImport, kind: Kind) {
  for (const [n, { first, last }] of chunks.entries()) {
    const [entries, verdicts, outcomes, said] = await Promise.all([
      readEntries(importId, n),
      readVerdicts(importId, n),
      readOutcomes(importId, first, last),
      readSaid(importId, first, last),
    ])
    const verdictOf = new Map(verdicts.map((one) => [one.row, one]))
    for (const entry of entries) {
      const { row } = entry
      const verdict = verdictOf.get(row)
      if (!verdict) continue
      yield {
        ...masked(kind, entry),
        row: String(row),
        ...resultOf(verdict, outcomes.get(row), said.get(row)),
      }
    }
  }
}

/** Writes the sheet of results: the rows as they were read, contacts masked, and what became of each. */
export async function writeResult(stored: StoredImport, kind: Kind): Promise<void> {
  const bytes: Buffer[] = []
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, taken) => {
      bytes.push(chunk)
      taken()
    },
  })
  await writeXlsx(destination, {
    name: '导入结果',
    columns: [
      { field: 'row', header: '原表行号', kind: 'number' },
      ...(stored.columns ?? []).map(({ field, header }) => ({ field, header, width: 16 })),
      { field: 'result', header: '结果', width: 10 },
      { field: 'say', header: '说明', width: 60 },
    ],
    rows: rowsOf(stored, kind),
  })
  await putObject(
    resultKey(stored.importId),
    new Uint8Array(Buffer.concat(bytes)),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
}
