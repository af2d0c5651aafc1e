/**
 * Reads and writes the counties' spreadsheets. No database, no network: bytes in, rows out, and back.
 *
 * `readTable(source, columns, options)` finds the sheet and its header and walks the rows;
 * `openBook(source)` gives every cell of every sheet where that is too much.
 * `writeXlsx` and `fillTemplate` write row by row into any Writable.
 * Whatever is wrong with a whole file is thrown as a `SheetProblem`, whatever with a cell is in its row.
 */
export { SheetProblem, type SheetProblemCode } from './problem'
export { sheetLimits, type SheetLimits } from './limits'
export type { Cell, CellFault, Merge, SheetRow } from './cell'
export type {
  CellProblem,
  CellProblemCode,
  Column,
  FoundColumn,
  LeftColumn,
  ParseCell,
  Parsed,
  SheetNote,
  Table,
  TableRow,
} from './column'
export { openBook, type Book, type Source } from './open-book'
export { readTable, type ReadTableOptions } from './read-table'
export { asChoice, asCode, asLine, asName, asText, asYesNo } from './texts'
export { asMobile, asPhone } from './numbers-and-phones'
export { asDay, asDayOrMonth } from './dates'
export { holdsCitizenId } from './citizen-id'
export { writeXlsx } from './write-xlsx'
export type { SheetToWrite, WrittenColumn } from './sheet-to-write'
export { headersOfTemplate } from './headers-of-template'
export { fillTemplate, type TemplateToFill } from './fill-template'
