import type { Column } from './column'
import { fileKind } from './file-kind'
import { findSheet } from './find-sheet'
import { checkHeaders } from './headers'
import { sheetLimits } from './limits'
import { SheetProblem } from './problem'
import { openXlsx } from './read-xlsx'
import { bytesOf, type Source } from './source'

/**
 * Which columns of an office's own template `fillTemplate` would fill, as the office has worded them.
 * @throws SheetProblem as `fillTemplate`.
 */
export async function headersOfTemplate(template: Source, columns: readonly Column[]): Promise<string[]> {
  const file = await bytesOf(template, sheetLimits.bytes)
  if (fileKind(file) !== 'xlsx') throw new SheetProblem('NOT_A_SHEET', '模板要用 .xlsx 文件，请另存后再上传')
  const { match } = await findSheet(
    await openXlsx(file, sheetLimits),
    columns,
    undefined,
    sheetLimits.headerWithin,
  )
  checkHeaders(match, columns)
  return [...match.found.values()].map(({ header }) => header)
}
