import type { Writable } from 'node:stream'
import { letterOf } from './cell'
import type { Column } from './column'
import { findSheet } from './find-sheet'
import { checkHeaders } from './headers'
import { sheetLimits, type SheetLimits } from './limits'
import { withMark } from './mark-template'
import { openXlsx } from './read-xlsx'
import { SheetProblem } from './problem'
import { fileKind } from './file-kind'
import { bytesOf, type Source } from './source'
import { withoutCalculationOrder } from './template-parts'
import { cutTemplate } from './template-sheet'
import { writeZip, type ZipPart } from './write-zip'
import { openPackage, type XlsxPackage } from './xlsx-package'
import { readWorkbook } from './xlsx-workbook'
import { textCell } from './xml-text'

export interface TemplateToFill<F extends string = string> {
  /** The office's own workbook. */
  template: Source
  /** How its headers may be worded; required ones must be there. */
  columns: readonly Column<F>[]
  rows: AsyncIterable<Partial<Record<F, string>>> | Iterable<Partial<Record<F, string>>>
  /** The sheet to fill, by name. Absent: the only visible one whose header matches. */
  sheet?: string
  /** Who took it out, when, and of what: on a sheet of its own behind the office's. */
  mark?: readonly string[]
  limits?: Partial<SheetLimits>
}

/** A template's sheet is held whole while it is cut. */
const largestSheet = 16 * 1024 * 1024

/**
 * Fills the office's own template: everything down to its header row stays, rows below it give way to ours in the
 * style of the first of them, columns that the list doesn't know stay empty. Other sheets stay as they are.
 * @throws SheetProblem as `readTable`; NOT_A_SHEET for a csv
 */
export async function fillTemplate<F extends string>(
  destination: Writable,
  { template, columns, rows, sheet, mark = [], limits = {} }: TemplateToFill<F>,
): Promise<void> {
  const all = { ...sheetLimits, ...limits }
  const file = await bytesOf(template, all.bytes)
  if (fileKind(file) !== 'xlsx') throw new SheetProblem('NOT_A_SHEET', '模板要用 .xlsx 文件，请另存后再上传')
  const [book, zip] = [await openXlsx(file, all), await openPackage(file, all)]
  const headed = await findSheet(book, columns, sheet, all.headerWithin)
  checkHeaders(headed.match, columns)
  const workbook = await readWorkbook(zip)
  const part = workbook.sheets.find(({ name }) => name === headed.sheet)?.part ?? ''
  const cut = cutTemplate(await textOf(zip, part, largestSheet), headerEnd(headed))
  const fields = new Map([...headed.match.found].map(([at, { field }]) => [at, field]))
  const filled: ZipPart = { name: part, content: filledSheet(cut, fields, rows) }
  const rest = await withoutCalculationOrder(zip, workbook.part)
  const parts = [...rest.filter(({ name }) => name !== part), filled]
  if (mark.length === 0) return writeZip(destination, parts)
  const isStrict = (await textOf(zip, workbook.part, largestSheet)).includes('purl.oclc.org')
  const names = workbook.sheets.map(({ name }) => name)
  await writeZip(destination, withMark(parts, { part: workbook.part, names, isStrict }, mark))
}

/** A header cell that is merged over several rows ends with the last of them. */
const headerEnd = ({
  headerRow,
  merges,
}: Pick<Awaited<ReturnType<typeof findSheet>>, 'headerRow' | 'merges'>) =>
  Math.max(
    headerRow,
    ...merges.filter((it) => it.fromRow <= headerRow && it.toRow >= headerRow).map(({ toRow }) => toRow),
  )

async function textOf(zip: XlsxPackage, part: string, most: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of zip.bytes(part)) {
    size += chunk.length
    if (size > most) throw new SheetProblem('TOO_MUCH_TEXT', '模板太大了，请删去表头以下的内容再上传')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

async function* filledSheet<F extends string>(
  { before, after, prefix, headerRow, rowAttributes, styles }: ReturnType<typeof cutTemplate>,
  fields: ReadonlyMap<number, F>,
  rows: TemplateToFill<F>['rows'],
): AsyncGenerator<string> {
  yield before
  const places = [...new Set([...fields.keys(), ...styles.keys()])].sort((a, b) => a - b)
  let at = headerRow
  for await (const row of rows) {
    at++
    const cells = places.map((column) => {
      const field = fields.get(column)
      const [place, style] = [`${letterOf(column)}${at}`, styles.get(column)]
      const text = field === undefined ? '' : (row[field] ?? '')
      if (text !== '') return textCell(place, style, text, prefix)
      return style === undefined ? '' : `<${prefix}c r="${place}" s="${style}"/>`
    })
    yield `<${prefix}row r="${at}"${rowAttributes}>${cells.join('')}</${prefix}row>`
  }
  yield after
}
