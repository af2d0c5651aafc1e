import { posix } from 'node:path'
import type { ZipPart } from './write-zip'
import { textCell, xmlText } from './xml-text'
import { markName } from './xlsx-parts'

const transitional = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const strict = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

/** A small part, changed as a whole. */
async function* changed(content: ZipPart['content'], change: (xml: string) => string) {
  const chunks: Buffer[] = []
  if (typeof content === 'string') chunks.push(Buffer.from(content))
  else for await (const chunk of content) chunks.push(Buffer.from(chunk))
  yield change(Buffer.concat(chunks).toString('utf8'))
}

/** Puts an element at the end of another, under the prefix that it goes by. */
const atEndOf = (name: string, element: (prefix: string) => string) => (xml: string) =>
  xml.replace(new RegExp(`</((?:\\w+:)?)${name}>`), (end, prefix: string) => element(prefix) + end)

/** The first of 1, 2, 3 … for which a name is still free: what was taken out may be a template again. */
function firstFree(nameOf: (n: number) => string, taken: readonly string[]): number {
  let n = 1
  while (taken.includes(nameOf(n))) n++
  return n
}
const titleOf = (n: number) => (n === 1 ? markName : `${markName} ${n}`)

const nextId = (xml: string) =>
  1 + Math.max(0, ...[...xml.matchAll(/\bsheetId=["'](\d+)["']/g)].map(([, id]) => Number(id)))

const markXml = (main: string, mark: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>${mark
    .map((text, i) => `<row r="${i + 1}">${textCell(`A${i + 1}`, undefined, text, '')}</row>`)
    .join('')}</sheetData></worksheet>`

/**
 * An office's own workbook with one more sheet at its end: who took it out, when, and of what.
 * @param names of the sheets that it has.
 */
export function withMark(
  parts: readonly ZipPart[],
  { part, names, isStrict }: { part: string; names: readonly string[]; isStrict: boolean },
  mark: readonly string[],
): readonly ZipPart[] {
  const { dir, base } = posix.parse(part)
  const { main, relations } = isStrict ? strict : transitional
  const fileOf = (n: number) => `worksheets/mark${n}.xml`
  const n = firstFree(
    (one) => posix.join(dir, fileOf(one)),
    parts.map(({ name }) => name),
  )
  const [file, relationId, title] = [fileOf(n), `rIdMark${n}`, titleOf(firstFree(titleOf, names))]
  const sheet = posix.join(dir, file)
  const changes = new Map([
    [
      '[Content_Types].xml',
      atEndOf('Types', (prefix) => `<${prefix}Override PartName="/${sheet}" ContentType="${sheetType}"/>`),
    ],
    [
      posix.join(dir, '_rels', `${base}.rels`),
      atEndOf(
        'Relationships',
        (prefix) =>
          `<${prefix}Relationship Id="${relationId}" Type="${relations}/worksheet" Target="${file}"/>`,
      ),
    ],
    [
      part,
      (xml: string) =>
        atEndOf('sheets', (prefix) => {
          const named = `name="${xmlText(title)}" sheetId="${nextId(xml)}"`
          return `<${prefix}sheet xmlns:r="${relations}" ${named} r:id="${relationId}"/>`
        })(xml),
    ],
  ])
  return [
    ...parts.map(({ name, content }) => {
      const change = changes.get(name)
      return { name, content: change ? changed(content, change) : content }
    }),
    { name: sheet, content: markXml(main, mark) },
  ]
}
