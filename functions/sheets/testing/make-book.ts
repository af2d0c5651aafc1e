import { Writable } from 'node:stream'
import { letterOf } from '../cell'
import { writeZip, type ZipPart } from '../write-zip'

/** A cell as Excel might have written it. */
export type CellSpec =
  | string
  | undefined
  | { number: number | string; format?: Format }
  | { formula: string; kept?: string; keptNumber?: number; error?: string }
  | { runs: readonly string[]; phonetic?: string }
  | { inline: string }
  | { boolean: boolean }
  | { error: string }

/** Number formats that a made book knows, by the number of their style. */
export const formats = {
  General: 0,
  'yyyy-mm-dd': 1,
  'yyyy"年"m"月"d"日"': 2,
  'yyyy"年"m"月"': 3,
  '@': 4,
  '000000': 5,
  '0.00': 6,
  'h:mm': 7,
} as const
export type Format = keyof typeof formats

export interface SheetSpec {
  name: string
  state?: 'hidden' | 'veryHidden'
  /** By row; undefined is a row that isn't in the file. */
  rows: Iterable<readonly CellSpec[] | undefined>
  merges?: readonly string[]
  /** XML before and behind the rows. */
  head?: string
  tail?: string
}

export interface BookSpec {
  sheets: readonly SheetSpec[]
  date1904?: boolean
  /** Parts more, or in place of those made. */
  parts?: readonly ZipPart[]
  /** Element names with a prefix, as some programs write them. */
  prefix?: string
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** Texts by number, each once. */
function stringTable() {
  const numbers = new Map<string, number>()
  return {
    /** The number of an `si`'s inside. */
    of: (xml: string) => numbers.get(xml) ?? (numbers.set(xml, numbers.size), numbers.size - 1),
    xml: () => [...numbers.keys()].map((it) => `<si>${it}</si>`).join(''),
  }
}

type Strings = ReturnType<typeof stringTable>

function cellXml(spec: CellSpec, place: string, strings: Strings): string {
  const shared = (inside: string) => `<c r="${place}" t="s"><v>${strings.of(inside)}</v></c>`
  if (spec === undefined) return ''
  if (typeof spec === 'string') return shared(`<t xml:space="preserve">${escaped(spec)}</t>`)
  if ('number' in spec)
    return `<c r="${place}" s="${formats[spec.format ?? 'General']}"><v>${spec.number}</v></c>`
  if ('runs' in spec) {
    const runs = spec.runs.map((text) => `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(text)}</t></r>`)
    const phonetic = spec.phonetic === undefined ? '' : `<rPh sb="0" eb="1"><t>${spec.phonetic}</t></rPh>`
    return shared(runs.join('') + phonetic)
  }
  if ('inline' in spec) return `<c r="${place}" t="inlineStr"><is><t>${escaped(spec.inline)}</t></is></c>`
  if ('boolean' in spec) return `<c r="${place}" t="b"><v>${spec.boolean ? 1 : 0}</v></c>`
  if ('formula' in spec) {
    const formula = `<f>${escaped(spec.formula)}</f>`
    if (spec.error !== undefined) return `<c r="${place}" t="e">${formula}<v>${spec.error}</v></c>`
    if (spec.keptNumber !== undefined) return `<c r="${place}">${formula}<v>${spec.keptNumber}</v></c>`
    if (spec.kept === undefined) return `<c r="${place}">${formula}<v></v></c>`
    return `<c r="${place}" t="str">${formula}<v>${escaped(spec.kept)}</v></c>`
  }
  return `<c r="${place}" t="e"><v>${spec.error}</v></c>`
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const codes = Object.keys(formats).map(
  (code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`,
)
const stylesXml = `<styleSheet xmlns="${main}"><numFmts count="${codes.length}">${codes.join('')}</numFmts>
<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="22"/></cellStyleXfs>
<cellXfs count="${codes.length}">${codes.map((_, i) => `<xf numFmtId="${200 + i}" xfId="0"/>`).join('')}</cellXfs></styleSheet>`

async function* sheetXml(
  { rows, merges = [], head = '', tail = '' }: SheetSpec,
  strings: Strings,
  prefix: string,
) {
  const named = (xml: string) => (prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}:`))
  const space = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`
  yield `${named('<worksheet')} ${space} xmlns:r="${relations}">${named(`${head}<sheetData>`)}`
  let at = 0
  for (const row of rows) {
    at++
    if (row === undefined) continue
    const cells = row.map((spec, i) => cellXml(spec, `${letterOf(i)}${at}`, strings))
    yield named(`<row r="${at}">${cells.join('')}</row>`)
  }
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const mergeCells = merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`
  yield named(`</sheetData>${mergeCells}${tail}</worksheet>`)
}

/** What is written, in memory. */
export async function bytesWritten(write: (destination: Writable) => Promise<void>): Promise<Buffer> {
  const chunks: Buffer[] = []
  await write(
    new Writable({
      write(chunk: Buffer, _, done) {
        chunks.push(chunk)
        done()
      },
    }),
  )
  return Buffer.concat(chunks)
}

/** A workbook as Excel might have written it: texts in a shared table, numbers with formats, sheets in any state. */
export function makeBook({ sheets, date1904 = false, parts = [], prefix = '' }: BookSpec): Promise<Buffer> {
  const strings = stringTable()
  const sheetTags = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}" ${state === undefined ? '' : `state="${state}" `}r:id="rId${i + 1}"/>`,
  )
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`
  const related = (...all: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}" ContentType="${type}.${kind}+xml"/>`
  async function* stringsXml() {
    yield `<sst xmlns="${main}">${strings.xml()}</sst>`
  }
  const made: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}${sheets.map((_, i) => override(`worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}</Types>`,
    },
    { name: '_rels/.rels', content: related(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheetTags.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: related(
        ...sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
        relation('rIdS', 'styles', 'styles.xml'),
        relation('rIdT', 'sharedStrings', '/xl/sharedStrings.xml'),
      ),
    },
    { name: 'xl/styles.xml', content: stylesXml },
    ...sheets.map((sheet, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: sheetXml(sheet, strings, prefix),
    })),
    // The texts are known once the sheets are written.
    { name: 'xl/sharedStrings.xml', content: stringsXml() },
  ]
  const replaced = new Set(parts.map(({ name }) => name))
  return bytesWritten((destination) =>
    writeZip(destination, [...made.filter(({ name }) => !replaced.has(name)), ...parts]),
  )
}
