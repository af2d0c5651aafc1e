import { SaxesParser } from 'saxes'
import { placeOf } from './cell'
import { damaged, suspicious } from './problem'

/** A template's sheet, cut where our rows go in. */
export interface CutTemplate {
  /** Down to the last row of the header. */
  before: string
  /** From the end of the rows. */
  after: string
  /** Of its element names, with the colon. */
  prefix: string
  headerRow: number
  /** Of the first row under the header: its height. */
  rowAttributes: string
  /** The cell styles of the first row under the header, by column. */
  styles: ReadonlyMap<number, string>
}

const prefixOf = (name: string) => name.slice(0, name.indexOf(':') + 1)

/**
 * Cuts a sheet's XML behind its header row, and takes out what points at the rows that go: merged cells, links.
 * @throws SheetProblem FILE_DAMAGED, FILE_SUSPICIOUS
 */
export function cutTemplate(xml: string, headerRow: number): CutTemplate {
  const parser = new SaxesParser<object>({})
  let [row, rowsStart, headerStop, rowsStop, rowsEnd, firstBelow] = [0, -1, -1, -1, -1, 0]
  let [prefix, rowAttributes] = ['', '']
  const styles = new Map<number, string>()
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('doctype', () => {
    throw suspicious()
  })
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const local = name.slice(prefixOf(name).length)
    const value = (key: string) => {
      const it = attributes[key]
      return typeof it === 'string' ? it : undefined
    }
    if (local === 'sheetData') {
      prefix = prefixOf(name)
      rowsStart = parser.position
      if (isSelfClosing) throw damaged()
    }
    if (rowsStart < 0 || rowsEnd >= 0) return
    if (local === 'row') {
      row = Number(value('r') ?? row + 1)
      if (row > headerRow && firstBelow === 0) {
        firstBelow = row
        if (value('ht') !== undefined) rowAttributes = ` ht="${Number(value('ht'))}" customHeight="1"`
      }
    }
    const at = local === 'c' && row === firstBelow ? placeOf(value('r') ?? '') : undefined
    if (at !== undefined) styles.set(at.column, String(Number(value('s') ?? 0)))
  })
  parser.on('closetag', ({ name }) => {
    const local = name.slice(prefixOf(name).length)
    if (local === 'row' && rowsEnd < 0 && row <= headerRow) headerStop = parser.position
    if (local === 'sheetData') {
      rowsEnd = parser.position
      rowsStop = xml.lastIndexOf('<', rowsEnd - 1)
    }
  })
  parser.write(xml).close()
  if (headerStop < 0 || rowsStop < 0) throw damaged()
  // The stated extent of the cells would be wrong.
  const before = xml
    .slice(0, headerStop)
    .replace(/<(?:\w+:)?dimension\s[^>]*?(?:\/>|>\s*<\/(?:\w+:)?dimension>)/, '')
  return {
    before,
    after: withoutPointers(xml.slice(rowsStop), headerRow),
    prefix,
    headerRow,
    rowAttributes,
    styles,
  }
}

/** Takes merged cells and links below the header out of what stands behind the rows. */
function withoutPointers(xml: string, headerRow: number): string {
  const below = (ref: string) => (placeOf(ref.split(':')[0] ?? '')?.row ?? 0) > headerRow
  return xml
    .replace(/<(?:\w+:)?(?:mergeCell|hyperlink)\s[^>]*?ref=["']([^"']+)["'][^>]*?\/>/g, (all, ref: string) =>
      below(ref) ? '' : all,
    )
    .replace(/<((?:\w+:)?(?:mergeCells|hyperlinks))(?:\s[^>]*)?>\s*<\/\1>/g, '')
    .replace(/(<(?:\w+:)?mergeCells)\s+count=["']\d+["']/, '$1')
}
