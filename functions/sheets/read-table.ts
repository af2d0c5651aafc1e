import type { Cell } from './cell'
import { letterOf } from './cell'
import type { Column, SheetNote, Table, TableRow } from './column'
import { findSheet, type HeadedSheet } from './find-sheet'
import { checkHeaders, plainHeader } from './headers'
import { sheetLimits, type SheetLimits } from './limits'
import { openBook, type Book, type Source } from './open-book'
import { parseRow } from './parse-row'
import { SheetProblem } from './problem'
import { spreadMerges } from './spread-merges'
import { tidy } from './tidy'

export interface ReadTableOptions {
  /** Which sheet, by name. Absent: the only visible one whose header matches. */
  sheet?: string
  /** Go on behind this row: those up to it are counted and not given. */
  after?: number
  limits?: Partial<SheetLimits>
}

/**
 * Opens a spreadsheet, finds its header, and gives its rows as they are walked, in the memory of a few of them.
 * @param columns what this kind of sheet may have; everything else is dropped by name, 身份证 columns are refused
 * @throws SheetProblem when the file can't be read; what is wrong with a cell is in its row
 */
export async function readTable<F extends string>(
  source: Source,
  columns: readonly Column<F>[],
  { sheet, after = 0, limits = {} }: ReadTableOptions = {},
): Promise<Table<F>> {
  const { rows, headerWithin } = { ...sheetLimits, ...limits }
  const book = await openBook(source, limits)
  const headed = await findSheet(book, columns, sheet, headerWithin)
  checkHeaders(headed.match, columns)
  const { found, dropped, refused } = headed.match
  const there = new Set([...found.values()].map(({ field }) => field))
  return {
    format: book.format,
    sheet: headed.sheet,
    headerRow: headed.headerRow,
    columns: [...found.values()],
    absent: columns.filter(({ field }) => !there.has(field)).map(({ field }) => field),
    ...{ dropped, refused },
    notes: notesOf(book, headed),
    rows: tableRows(book, headed, columns, { after, most: rows }),
  }
}

const isBlank = (cell: Cell | undefined) =>
  cell === undefined || (cell.kind !== 'fault' && tidy(cell.text) === '')

async function* tableRows<F extends string>(
  book: Book,
  { sheet, headerRow, match: { found }, merges }: HeadedSheet<F>,
  columns: readonly Column<F>[],
  { after, most }: { after: number; most: number },
): AsyncGenerator<TableRow<F>, void> {
  const spread = spreadMerges(merges)
  const parse = parseRow(found, columns, book)
  const isHeader = (cells: ReadonlyMap<number, Cell>) =>
    [...found].every(([column, { header }]) => {
      const cell = cells.get(column)
      return cell !== undefined && plainHeader(cell.text) === plainHeader(header)
    })
  let count = 0
  for await (const own of book.rows(sheet, new Set(found.keys()))) {
    const { row, cells } = spread(own)
    // A printed list repeats its header on each page, and a tall header covers several rows.
    if (row <= headerRow || [...own.cells.values()].every(isBlank) || isHeader(cells)) continue
    if (++count > most) throw tooManyRows(most)
    if (row > after) yield parse(row, cells)
  }
}

const tooManyRows = (most: number) =>
  new SheetProblem('TOO_MANY_ROWS', `表头以下超过 ${most} 行，请拆成几份，每份不超过 ${most} 行，再上传`)

const mostNotes = 50

function notesOf<F extends string>(
  book: Book,
  { sheet, headerRow, match, merges }: HeadedSheet<F>,
): SheetNote[] {
  const hidden = book.sheets.filter((it) => it.hidden).map(({ name }) => `“${name}”`)
  const others = book.sheets.filter((it) => !it.hidden && it.name !== sheet).map(({ name }) => `“${name}”`)
  const merged = merges.flatMap(({ fromRow, toRow, fromColumn }): SheetNote[] => {
    const header = match.found.get(fromColumn)?.header
    if (header === undefined || toRow <= headerRow || toRow === fromRow) return []
    const where = `第${fromRow}至${toRow}行“${header}”（${letterOf(fromColumn)} 列）`
    return [{ code: 'MERGED', say: `${where}是合并单元格，每一行都按合并的内容读取` }]
  })
  const more = merged.length - mostNotes
  return [
    ...note('HIDDEN_SHEETS', hidden, (names) => `隐藏的工作表没有读取：${names}`),
    ...note('OTHER_SHEETS', others, (names) => `这几张工作表没有读取：${names}`),
    ...merged.slice(0, mostNotes),
    ...(more > 0 ? [{ code: 'MERGED' as const, say: `另有 ${more} 处合并单元格，也这样读取` }] : []),
  ]
}

const note = (
  code: SheetNote['code'],
  names: readonly string[],
  say: (names: string) => string,
): SheetNote[] => (names.length === 0 ? [] : [{ code, say: say(names.join('、')) }])
