/** What is wrong with one cell as it stands in the file, whatever its column means. */
export type CellFault = 'FORMULA_WITHOUT_VALUE' | 'ERROR_VALUE' | 'CITIZEN_ID' | 'NO_SUCH_DATE'

/**
 * A cell as text: what Excel shows, without the width of the column. `date` is `2023-05-01`, or
 * `2023-05` where the cell's format shows no day; a `fault` has no text.
 */
export type Cell =
  | { kind: 'text' | 'number' | 'date' | 'boolean'; text: string }
  | { kind: 'fault'; text: ''; fault: CellFault }

/** A row that holds anything: its number as Excel shows it, its cells by column from 0. */
export interface SheetRow {
  row: number
  cells: ReadonlyMap<number, Cell>
}

/** Cells that Excel shows as one; rows as Excel shows them, columns from 0. */
export interface Merge {
  fromRow: number
  toRow: number
  fromColumn: number
  toColumn: number
}

export const fault = (it: CellFault): Cell => ({ kind: 'fault', text: '', fault: it })

/** 0 → 'A', 26 → 'AA' */
export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** 'AB12' → column 27, row 12; undefined when it is no address. */
export function placeOf(address: string): { column: number; row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? []
  if (letters === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(digits) }
}
