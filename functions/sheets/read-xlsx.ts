import type { SheetLimits } from './limits'
import type { Book } from './open-book'
import { unknownSheet } from './problem'
import { readMerges } from './xlsx-merges'
import { openPackage } from './xlsx-package'
import { readXlsxRows, type RowContext } from './xlsx-rows'
import { readSharedStrings } from './xlsx-strings'
import { readStyles, withoutStyles } from './xlsx-styles'
import { readWorkbook } from './xlsx-workbook'

/**
 * Opens a workbook (.xlsx, .xlsm; macros are never looked at): its list of sheets, its styles and its texts.
 * @throws SheetProblem FILE_CUT_SHORT, FILE_DAMAGED, FILE_SUSPICIOUS, ENCRYPTED, NOT_A_SHEET, NO_SHEET, TOO_MUCH_TEXT
 */
export async function openXlsx(file: Buffer, limits: SheetLimits): Promise<Book> {
  const zip = await openPackage(file, limits)
  const workbook = await readWorkbook(zip)
  const { date1904, sheets, styles, strings } = workbook
  const context: RowContext = {
    date1904,
    meaningOf: styles === undefined ? withoutStyles : await readStyles(zip.bytes(styles)),
    strings: strings === undefined ? undefined : await readSharedStrings(zip.bytes(strings), limits),
  }
  const partOf = (wanted: string) => {
    const part = sheets.find(({ name }) => name === wanted)?.part
    if (part === undefined) throw unknownSheet(sheets.filter((it) => !it.hidden).map(({ name }) => name))
    return part
  }
  return {
    format: 'xlsx',
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    date1904,
    rows: (sheet, wanted) => readXlsxRows(zip.bytes(partOf(sheet)), context, wanted),
    merges: (sheet) => readMerges(zip.bytes(partOf(sheet)), limits),
  }
}
