import type { Writable } from 'node:stream'
import { letterOf } from './cell'
import type { SheetToWrite, WrittenColumn } from './sheet-to-write'
import { writeZip } from './write-zip'
import { textCell, xmlText } from './xml-text'
import * as parts from './xlsx-parts'

const { style } = parts

/** Chinese characters are two wide. */
const widthOf = ({ header, width }: WrittenColumn) => width ?? Math.max(10, header.length * 2 + 4)

const columnXml = (columns: readonly WrittenColumn[]) =>
  columns.map((column, i) => {
    const kind = column.kind === 'number' ? style.number : style.text
    return `<col min="${i + 1}" max="${i + 1}" width="${widthOf(column)}" style="${kind}" customWidth="1"/>`
  })

function cell(column: WrittenColumn, place: string, text: string) {
  if (text === '') return ''
  const isNumber = column.kind === 'number' && /^-?\d{1,15}(?:\.\d+)?$/.test(text)
  return isNumber
    ? `<c r="${place}" s="${style.number}"><v>${text}</v></c>`
    : textCell(place, style.text, text.slice(0, 32_767))
}

/** Printed under each page: `&` begins an instruction there, and 255 characters are the most. */
const footer = (mark: readonly string[]) =>
  mark.length === 0
    ? ''
    : `<headerFooter><oddFooter>&amp;C${xmlText(mark.join(' ').slice(0, 100).replace(/&/g, '&&'))}</oddFooter></headerFooter>`

async function* sheetXml<F extends string>({
  columns,
  rows,
  mark = [],
}: SheetToWrite<F>): AsyncGenerator<string> {
  const letters = columns.map((_, i) => letterOf(i))
  yield parts.sheetStart
  yield '<sheetViews><sheetView workbookViewId="0">'
  yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  yield `<cols>${columnXml(columns).join('')}</cols><sheetData><row r="1">`
  for (const [i, { header }] of columns.entries())
    yield textCell(`${letters[i] ?? ''}1`, style.header, header)
  yield '</row>'
  let at = 1
  for await (const row of rows) {
    at++
    const cells = columns.map((column, i) =>
      cell(column, `${letters[i] ?? ''}${at}`, row[column.field] ?? ''),
    )
    yield `<row r="${at}">${cells.join('')}</row>`
  }
  yield `</sheetData>${footer(mark)}</worksheet>`
}

async function* markXml(mark: readonly string[]): AsyncGenerator<string> {
  const rows = mark.map((text, i) => `<row r="${i + 1}">${textCell(`A${i + 1}`, style.text, text)}</row>`)
  const wide = '<cols><col min="1" max="1" width="80" customWidth="1"/></cols>'
  yield `${parts.sheetStart}${wide}<sheetData>${rows.join('')}</sheetData></worksheet>`
}

/**
 * Writes a sheet as a workbook, row by row, no faster than it is taken. Every text is a text: nothing that was typed
 * into the product comes out as a formula, and phones, codes and dates stay as they are when somebody edits them.
 * @throws whatever the rows or the destination throw
 */
export async function writeXlsx<F extends string>(
  destination: Writable,
  sheet: SheetToWrite<F>,
): Promise<void> {
  const { mark = [] } = sheet
  const names = [sheet.name, ...(mark.length > 0 ? [parts.markName] : [])]
  await writeZip(destination, [
    { name: '[Content_Types].xml', content: parts.contentTypes(names.length) },
    { name: '_rels/.rels', content: parts.rootRelations },
    { name: 'xl/workbook.xml', content: parts.workbook(names) },
    { name: 'xl/_rels/workbook.xml.rels', content: parts.workbookRelations(names.length) },
    { name: 'xl/styles.xml', content: parts.styles },
    { name: parts.sheetPart(0), content: sheetXml(sheet) },
    ...(mark.length > 0 ? [{ name: parts.sheetPart(1), content: markXml(mark) }] : []),
  ])
}
