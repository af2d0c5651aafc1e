import type { Merge, SheetRow } from './cell'
import { fileKind } from './file-kind'
import { sheetLimits, type SheetLimits } from './limits'
import { unknownSheet } from './problem'
import { readCsvRows } from './read-csv'
import { openXlsx } from './read-xlsx'
import { bytesOf, type Source } from './source'

export type { Source } from './source'

/** A file of sheets, opened: nothing of its rows is held. */
export interface Book {
  format: 'xlsx' | 'csv'
  /** As they stand in the file. A csv has one, named ''. */
  sheets: readonly { name: string; hidden: boolean }[]
  date1904: boolean
  /**
   * Walks a sheet's rows; each call starts anew.
   * @param wanted the columns to read, from 0; the cells of others are passed over. Absent: all
   * @throws SheetProblem SHEET_UNKNOWN, FILE_DAMAGED, FILE_SUSPICIOUS, CSV_QUOTES
   */
  rows(sheet: string, wanted?: ReadonlySet<number>): AsyncGenerator<SheetRow, void>
  /** The merged cells of a sheet. @throws SheetProblem as `rows`, and TOO_MANY_MERGES */
  merges(sheet: string): Promise<readonly Merge[]>
}

/**
 * Opens a spreadsheet, whatever its name says it is.
 * @param limits what differs from `sheetLimits`
 * @throws SheetProblem when it can't be read; see its codes
 */
export async function openBook(source: Source, limits: Partial<SheetLimits> = {}): Promise<Book> {
  const all = { ...sheetLimits, ...limits }
  const bytes = await bytesOf(source, all.bytes)
  if (fileKind(bytes) === 'xlsx') return openXlsx(bytes, all)
  return {
    format: 'csv',
    sheets: [{ name: '', hidden: false }],
    date1904: false,
    rows: (sheet, wanted) => {
      if (sheet !== '') throw unknownSheet([])
      return readCsvRows(bytes, wanted)
    },
    merges: async () => [],
  }
}
