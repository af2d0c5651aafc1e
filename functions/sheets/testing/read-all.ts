import type { Column, Table, TableRow } from '../column'
import type { SheetRow } from '../cell'
import { openBook, type Source } from '../open-book'
import { readTable, type ReadTableOptions } from '../read-table'

/** A table with its rows walked to the end. */
export async function readAll<F extends string>(
  source: Source,
  columns: readonly Column<F>[],
  options?: ReadTableOptions,
): Promise<Omit<Table<F>, 'rows'> & { rows: TableRow<F>[] }> {
  const table = await readTable(source, columns, options)
  const rows: TableRow<F>[] = []
  for await (const row of table.rows) rows.push(row)
  return { ...table, rows }
}

/** A sheet's rows, as [row, texts by column]. */
export async function rowsOf(source: Source, sheet: string): Promise<[number, (string | undefined)[]][]> {
  const rows: SheetRow[] = []
  for await (const row of (await openBook(source)).rows(sheet)) rows.push(row)
  return rows.map(({ row, cells }) => {
    const width = Math.max(...cells.keys()) + 1
    return [row, Array.from({ length: width }, (_, i) => textOf(cells.get(i)))]
  })
}

const textOf = (cell: SheetRow['cells'] extends ReadonlyMap<number, infer C> ? C | undefined : never) =>
  cell?.kind === 'fault' ? cell.fault : cell?.text
