import type { Merge, SheetRow } from './cell'
import type { Column } from './column'
import { matchHeaders, missingColumns, type HeaderMatch } from './headers'
import type { Book } from './open-book'
import { SheetProblem, unknownSheet } from './problem'
import { spreadMerges } from './spread-merges'

/** A sheet and the row that heads it. */
export interface HeadedSheet<F extends string> {
  sheet: string
  headerRow: number
  match: HeaderMatch<F>
  merges: readonly Merge[]
}

/** The first row of those given that names most columns of the list; two at least, or it may be chance. */
export function headerAmong<F extends string>(
  rows: readonly SheetRow[],
  columns: readonly Column<F>[],
): { headerRow: number; match: HeaderMatch<F> } | undefined {
  const matches = rows.map(({ row, cells }) => ({ headerRow: row, match: matchHeaders(cells, columns) }))
  const most = Math.max(...matches.map(({ match }) => match.found.size), Math.min(2, columns.length))
  return matches.find(({ match }) => match.found.size === most)
}

async function headed<F extends string>(
  book: Book,
  sheet: string,
  columns: readonly Column<F>[],
  within: number,
): Promise<HeadedSheet<F> | undefined> {
  const merges = await book.merges(sheet)
  const spread = spreadMerges(merges)
  const rows: SheetRow[] = []
  for await (const row of book.rows(sheet)) {
    rows.push(spread(row))
    if (rows.length >= within) break
  }
  const header = headerAmong(rows, columns)
  return header && { sheet, merges, ...header }
}

/**
 * The sheet to read: the one chosen, or the only visible one with a header of the list.
 * @throws SheetProblem SHEET_UNKNOWN, NO_SHEET, NO_HEADER, SEVERAL_SHEETS (with their names)
 */
export async function findSheet<F extends string>(
  book: Book,
  columns: readonly Column<F>[],
  chosen: string | undefined,
  within: number,
): Promise<HeadedSheet<F>> {
  const visible = book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)
  if (chosen !== undefined && !visible.includes(chosen)) throw unknownSheet(visible)
  if (visible.length === 0) {
    throw new SheetProblem('NO_SHEET', '文件里的工作表都隐藏了。请在 Excel 里取消隐藏要导入的那张，再上传')
  }
  const candidates: HeadedSheet<F>[] = []
  for (const name of chosen === undefined ? visible : [chosen]) {
    const candidate = await headed(book, name, columns, within)
    if (candidate !== undefined) candidates.push(candidate)
  }
  const complete = candidates.filter(({ match }) => missingColumns(match.found, columns).length === 0)
  const [first, second] = complete.length > 0 ? complete : candidates
  if (first === undefined) throw noHeader(columns, within)
  if (second !== undefined && complete.length > 1) {
    const names = complete.map(({ sheet }) => sheet)
    const say = `有 ${names.length} 张工作表都能导入：${names.join('、')}。请选一张，其余的再传一次`
    throw new SheetProblem('SEVERAL_SHEETS', say, names)
  }
  return first
}

const noHeader = (columns: readonly Column[], within: number) => {
  const names = columns
    .filter(({ required }) => required === true)
    .map(({ headers }) => `“${headers[0] ?? ''}”`)
  const needed = names.length > 0 ? `。表头要有${names.join('、')}` : ''
  return new SheetProblem('NO_HEADER', `前 ${within} 行里没有找到表头${needed}，请核对后再上传`)
}
