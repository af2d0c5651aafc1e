import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { guarded } from './formula-safe'
import type { SheetToWrite } from './sheet-to-write'

const field = (text: string) => {
  const safe = guarded(text)
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

const line = (texts: readonly string[]) => `${texts.map(field).join(',')}\r\n`

async function* lines<F extends string>({
  columns,
  rows,
  mark = [],
}: SheetToWrite<F>): AsyncGenerator<string> {
  yield '\uFEFF'
  for (const text of mark) yield line([text])
  yield line(columns.map(({ header }) => header))
  for await (const row of rows) yield line(columns.map((column) => row[column.field] ?? ''))
}

/**
 * Writes a sheet as csv that Excel opens as UTF-8, row by row, no faster than it is taken. What looks like a formula
 * gets an apostrophe before it, which reading takes away again.
 * @throws whatever the rows or the destination throw
 */
export async function writeCsv<F extends string>(
  destination: Writable,
  sheet: SheetToWrite<F>,
): Promise<void> {
  await pipeline(Readable.from(lines(sheet), { objectMode: false }), destination)
}
