import { SheetProblem } from './problem'

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

const notASheet = (why: string) =>
  new SheetProblem('NOT_A_SHEET', `${why}请在 Excel 或 WPS 里打开，“另存为” .xlsx 再上传`)

/**
 * What a file is, by its first bytes and never by its name.
 * @throws SheetProblem FILE_EMPTY, OLD_XLS, ENCRYPTED, NOT_A_SHEET
 */
export function fileKind(bytes: Buffer): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw new SheetProblem('FILE_EMPTY', '文件是空的，请重新选择')
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return 'xlsx'
  if (bytes.subarray(0, 8).equals(compoundFile)) throw oldOrEncrypted(bytes)
  const start = bytes.subarray(0, 4096)
  const text = start.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')
  if (/^\s*<(?:!doctype|html|\?xml|table|meta|style|head)/i.test(text)) {
    throw notASheet('这是网页格式的表格，不是真正的 Excel 文件。')
  }
  const isUtf16 = start[0] === 0xff && start[1] === 0xfe
  if (/^(?:%PDF|\{\\rtf|Rar!|7z)/.test(text) || (!isUtf16 && start.includes(0))) {
    throw notASheet('这不是表格文件。')
  }
  return 'csv'
}

const oldOrEncrypted = (bytes: Buffer) =>
  bytes.includes(encryptedPackage)
    ? encrypted()
    : new SheetProblem('OLD_XLS', '这是旧版 .xls 文件，请在 Excel 里“另存为” .xlsx 再上传')

/** A workbook that opens with a password alone. */
export const encrypted = () =>
  new SheetProblem('ENCRYPTED', '文件设了打开密码，读不出来。请在 Excel 里取消密码，保存后再上传')
