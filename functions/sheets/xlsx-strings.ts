import { holdsCitizenId } from './citizen-id'
import { fault, type Cell } from './cell'
import { SheetProblem } from './problem'
import { readXml, unescapeText } from './xml'

/** A workbook's table of texts, by number. */
export interface SharedStrings {
  cell(index: number): Cell | undefined
}

/** No cell of Excel holds more. */
const longestCell = 32_767

/**
 * Hears the text of one `si` or `is`: its runs joined, phonetic ones left out.
 * @returns a listener's three parts, and what was heard since `start`
 */
export function richText() {
  let [text, inText, phonetic] = ['', false, 0]
  return {
    start: () => void ([text, inText, phonetic] = ['', false, 0]),
    heard: () => unescapeText(text),
    open: (name: string) => {
      if (name === 'rPh') phonetic++
      else if (name === 't') inText = phonetic === 0
    },
    close: (name: string) => {
      if (name === 'rPh') phonetic--
      else if (name === 't') inText = false
    },
    text: (more: string) => {
      if (inText && text.length < longestCell) text += more.slice(0, longestCell)
    },
  }
}

/**
 * Reads the table of texts into one buffer, a fifth of what as many strings would take. A text with an identity
 * number in it is not kept.
 * @throws SheetProblem TOO_MUCH_TEXT, FILE_DAMAGED
 */
export async function readSharedStrings(
  chunks: AsyncIterable<Buffer>,
  limits: { stringBytes: number },
): Promise<SharedStrings> {
  let buffer = Buffer.alloc(64 * 1024)
  let ends = new Uint32Array(1024)
  let [count, used] = [0, 0]
  const secret = new Set<number>()
  const keep = (text: string) => {
    const kept = holdsCitizenId(text) ? (secret.add(count), '') : text
    const size = Buffer.byteLength(kept)
    if (used + size > limits.stringBytes) throw tooMuchText()
    if (used + size > buffer.length) buffer = grown(buffer, Math.max(buffer.length * 2, used + size))
    if (count === ends.length) ends = grownEnds(ends)
    used += buffer.write(kept, used)
    ends[count++] = used
  }
  const rich = richText()
  await readXml(chunks, {
    open: (name) => (name === 'si' ? rich.start() : rich.open(name)),
    close: (name) => (name === 'si' ? keep(rich.heard()) : rich.close(name)),
    text: rich.text,
  })
  return {
    cell: (index) => {
      if (!(index >= 0 && index < count)) return undefined
      if (secret.has(index)) return fault('CITIZEN_ID')
      return { kind: 'text', text: buffer.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index]) }
    },
  }
}

const tooMuchText = () =>
  new SheetProblem('TOO_MUCH_TEXT', '表里的文字太多了，请删去用不到的列和工作表，或者拆成几份再上传')

const grown = (old: Buffer, size: number) => {
  const buffer = Buffer.alloc(size)
  old.copy(buffer)
  return buffer
}

const grownEnds = (old: Uint32Array) => {
  const ends = new Uint32Array(old.length * 2)
  ends.set(old)
  return ends
}
