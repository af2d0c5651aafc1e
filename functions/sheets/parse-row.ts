import type { Cell, CellFault } from './cell'
import type { CellProblem, CellProblemCode, Column, FoundColumn, Parsed, TableRow } from './column'
import { holdsCitizenId } from './citizen-id'
import { asLine } from './texts'
import { tidy } from './tidy'

const faults: Record<CellFault, string> = {
  FORMULA_WITHOUT_VALUE:
    '是公式，文件里没有存下它的结果。请在 Excel 里打开、保存一次，或者把公式“粘贴为数值”',
  ERROR_VALUE: '是错误值（如 #N/A）。请在 Excel 里改正或清空',
  CITIZEN_ID: '里面有身份证号码，没有读取。请从表里删去',
  NO_SUCH_DATE: '没有这一天，请核对年、月、日',
}

/** The cell's value, a problem, or undefined for an empty cell. */
function parseCell(
  cell: Cell | undefined,
  { parse = asLine }: Column,
  date1904: boolean,
): Parsed | undefined {
  if (cell === undefined) return undefined
  if (cell.kind === 'fault') return { code: cell.fault, why: faults[cell.fault] }
  if (tidy(cell.text) === '') return undefined
  const parsed = parse(cell, { date1904 })
  // A value may only look like one once its blanks are gone.
  const secret = 'value' in parsed && holdsCitizenId(parsed.value)
  return secret ? { code: 'CITIZEN_ID', why: faults.CITIZEN_ID } : parsed
}

/**
 * Reads rows by the columns that were found.
 * @returns row number and cells → values, and a sentence for each cell that has none and should
 */
export function parseRow<F extends string>(
  found: ReadonlyMap<number, FoundColumn<F>>,
  columns: readonly Column<F>[],
  { date1904 }: { date1904: boolean },
): (row: number, cells: ReadonlyMap<number, Cell>) => TableRow<F> {
  const byField = new Map(columns.map((column) => [column.field, column]))
  const places = [...found].flatMap(([at, place]) => {
    const column = byField.get(place.field)
    return column === undefined ? [] : [{ at, place, column }]
  })
  return (row, cells) => {
    const values: Partial<Record<F, string>> = {}
    const problems: CellProblem<F>[] = []
    for (const { at, place, column } of places) {
      const parsed = parseCell(cells.get(at), column, date1904)
      const needed = column.required === true && column.mayBeEmpty !== true
      if (parsed === undefined) {
        if (needed) problems.push(problem(row, place, 'EMPTY', '是空的，请填上'))
      } else if ('value' in parsed) values[place.field] = parsed.value
      else problems.push(problem(row, place, parsed.code, parsed.why))
    }
    return { row, values, problems }
  }
}

const problem = <F extends string>(
  row: number,
  { field, header, letter }: FoundColumn<F>,
  code: CellProblemCode,
  why: string,
): CellProblem<F> => ({ field, column: header, letter, code, say: `第${row}行“${header}”：${why}` })
