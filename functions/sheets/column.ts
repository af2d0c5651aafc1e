import type { Cell } from './cell'

/** What a column made of a cell: the value to keep, or why there is none, as the end of a sentence. */
export type Parsed = { value: string } | { code: CellProblemCode; why: string }

/** A cell that is not empty and has no fault → its value, or what to do about it. Never echoes a number. */
export type ParseCell = (cell: Exclude<Cell, { kind: 'fault' }>, book: { date1904: boolean }) => Parsed

export type CellProblemCode =
  | 'EMPTY'
  | 'TOO_LONG'
  | 'FORMULA_WITHOUT_VALUE'
  | 'ERROR_VALUE'
  | 'CITIZEN_ID'
  | 'NO_SUCH_DATE'
  | 'NOT_A_DATE'
  | 'DATE_INCOMPLETE'
  | 'DATE_AMBIGUOUS'
  | 'NOT_A_PHONE'
  | 'PHONE_LOST_DIGITS'
  | 'SEVERAL_PHONES'
  | 'NOT_A_NAME'
  | 'NOT_IN_LIST'

/** A column that a kind of sheet may have. */
export interface Column<F extends string = string> {
  field: F
  /** What offices write above it, the usual word first; that one is taken where a sheet has several. */
  headers: readonly string[]
  /** The sheet must have it, and every row a value in it. */
  required?: boolean
  /** With `required`: the sheet must have the column, a row may leave it empty. */
  mayBeEmpty?: boolean
  /** Absent: `asLine`. */
  parse?: ParseCell
}

/** What is wrong in one cell. `say` is a whole sentence: 第17行“手机号”（F17）：… */
export interface CellProblem<F extends string = string> {
  field: F
  /** The header as the sheet has it. */
  column: string
  letter: string
  code: CellProblemCode
  say: string
}

/** A row read: the values that could be, and a problem for each that couldn't. */
export interface TableRow<F extends string = string> {
  row: number
  values: Partial<Record<F, string>>
  problems: readonly CellProblem<F>[]
}

/** A column as the sheet has it. */
export interface FoundColumn<F extends string = string> {
  field: F
  header: string
  letter: string
}

/** A column that isn't read, and why. */
export interface LeftColumn {
  header: string
  letter: string
  say: string
}

/** Something the office should know that is no error. */
export interface SheetNote {
  code: 'MERGED' | 'HIDDEN_SHEETS' | 'OTHER_SHEETS'
  say: string
}

/** A sheet whose header was found; its rows can be walked once. */
export interface Table<F extends string = string> {
  format: 'xlsx' | 'csv'
  /** Empty for csv. */
  sheet: string
  headerRow: number
  columns: readonly FoundColumn<F>[]
  /** Declared and not in the sheet. */
  absent: readonly F[]
  /** Not in the list: none of their cells is read. */
  dropped: readonly LeftColumn[]
  /** 身份证 columns: none of their cells is read. */
  refused: readonly LeftColumn[]
  notes: readonly SheetNote[]
  /** @throws SheetProblem while walking: TOO_MANY_ROWS, FILE_DAMAGED, CSV_QUOTES */
  rows: AsyncIterable<TableRow<F>>
}
