/** What can be wrong with a whole file. The sentence says what the office does about it. */
export type SheetProblemCode =
  | 'FILE_TOO_LARGE'
  | 'FILE_EMPTY'
  | 'FILE_CUT_SHORT'
  | 'FILE_DAMAGED'
  | 'FILE_SUSPICIOUS'
  | 'OLD_XLS'
  | 'ENCRYPTED'
  | 'NOT_A_SHEET'
  | 'ENCODING_UNKNOWN'
  | 'CSV_QUOTES'
  | 'NO_SHEET'
  | 'SHEET_UNKNOWN'
  | 'SEVERAL_SHEETS'
  | 'NO_HEADER'
  | 'COLUMN_MISSING'
  | 'COLUMN_TWICE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MUCH_TEXT'
  | 'TOO_MANY_MERGES'

/** A file that can't be read, with the sentence its owner reads. The sentence holds no cell's value. */
export class SheetProblem extends Error {
  override readonly name = 'SheetProblem'

  /** @param sheets the sheets to choose from, when that is what is asked (`SEVERAL_SHEETS`, `SHEET_UNKNOWN`) */
  constructor(
    readonly code: SheetProblemCode,
    readonly say: string,
    readonly sheets: readonly string[] = [],
  ) {
    super(`${code} ${say}`)
  }
}

const megabytes = (bytes: number) =>
  `${(bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1)} MB`

/** The file is larger than may be sent in. */
export const tooLarge = (limit: number) =>
  new SheetProblem(
    'FILE_TOO_LARGE',
    `文件超过 ${megabytes(limit)}，请删去图片和用不到的工作表，或者拆成几份再上传`,
  )

/** Something inside can't be read: the bytes were changed on the way, or were never a whole workbook. */
export const damaged = () =>
  new SheetProblem('FILE_DAMAGED', '文件损坏，读不出来。请在 Excel 里打开，“另存为”一份新的 .xlsx 再上传')

/** Built to blow up when unpacked, or to read other files. */
export const suspicious = () =>
  new SheetProblem(
    'FILE_SUSPICIOUS',
    '文件解压后过大，或者结构不正常，不能读取。请把内容复制到一份新的 .xlsx 里再上传',
  )

/** The sheet that was chosen isn't there (any more), or is hidden. */
export const unknownSheet = (sheets: readonly string[]) =>
  new SheetProblem('SHEET_UNKNOWN', '文件里没有选中的那张工作表，请重新选择', sheets)
