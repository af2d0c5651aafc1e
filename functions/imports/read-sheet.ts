import { readObject } from '../objects/objects'
import { readTable, SheetProblem, type Table } from '../sheets/door'
import { putEntries, sheetKey } from './files'
import type { Entry, Kind } from './kind'
import type { Run } from './run'
import type { Chunk, StoredImport } from './stored-import'

const rowsPerChunk = 500

const leftOf = ({ dropped, refused }: Table): StoredImport['left'] => [
  ...refused.map((one) => ({ ...one, why: 'citizen_id' as const })),
  ...dropped.map((one) => ({ ...one, why: 'unlisted' as const })),
]

/**
 * Reads the sheet once, and keeps its rows in chunks. Done anew as a whole when the worker died in the middle: it takes
 * seconds.
 * @throws SheetProblem when it can't be read; ObjectMissing when it is gone.
 */
export async function readSheet(run: Run, kind: Kind): Promise<void> {
  const { importId } = run.stored()
  const size = kind.rowsPerChunk ?? rowsPerChunk
  const table = await readTable(await readObject(sheetKey(importId)), kind.columns)
  const chunks: Chunk[] = []
  let entries: Entry[] = []
  const put = async () => {
    const [first, last] = [entries[0], entries.at(-1)]
    if (!first || !last) return
    await putEntries(
      importId,
      chunks.length,
      entries.map(({ row, values, problems }) => ({ row, values: whole(values), problems: [...problems] })),
    )
    chunks.push({ first: first.row, last: last.row, rows: entries.length })
    entries = []
    await run.keep()
  }
  for await (const { row, values, problems } of table.rows) {
    entries.push({
      row,
      values,
      problems: problems.map(({ column, letter, say }) => ({ column, letter, say })),
    })
    if (entries.length >= size) await put()
  }
  await put()
  if (chunks.length === 0) throw new SheetProblem('NO_HEADER', '表头下面没有内容，请核对是不是选错了文件')
  await run.save({
    ...{ chunks, left: leftOf(table), notes: table.notes.map(({ say }) => say) },
    columns: table.columns.map(({ field, header, letter }) => ({ field, header, letter })),
  })
}

const whole = (values: Entry['values']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  )
