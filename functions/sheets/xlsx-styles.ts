import { readXml } from './xml'

/** What a cell's number format makes of a number. */
export type NumberMeaning =
  { kind: 'number'; format: string } | { kind: 'date'; shows: 'day' | 'month' } | { kind: 'time' }

const general: NumberMeaning = { kind: 'number', format: 'General' }
const day: NumberMeaning = { kind: 'date', shows: 'day' }
const month: NumberMeaning = { kind: 'date', shows: 'month' }
const time: NumberMeaning = { kind: 'time' }

/** Formats that a workbook needn't spell out (ECMA-376 part 1, 18.8.30, with those of simplified Chinese). */
const builtIn = new Map<number, NumberMeaning>([
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, day] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, month] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, time] as const),
])

/** Excel allows no longer code. */
const longestCode = 255

/** What a format code such as `yyyy"年"m"月"d"日"` makes of a number. */
export function meaningOf(code: string): NumberMeaning {
  const [first = ''] = code.slice(0, longestCode).split(';')
  const letters = first.replace(/\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  const plain = letters
    .replace(/"[^"]*"/g, '')
    .replace(/am\/pm|a\/p|上午\/下午/gi, 'h')
    .toLowerCase()
  if (/general|@/.test(plain)) return general
  // Eras and years; `e` and `b` are years too, but `0.00E+00` is a number.
  if (/y|\be\b/.test(plain)) return /d/.test(plain) ? day : month
  if (/d/.test(plain)) return day
  if (/[hs]/.test(plain)) return time
  return /m/.test(plain) ? month : { kind: 'number', format: first }
}

/**
 * Reads what each cell style makes of numbers.
 * @returns by the number of the style, as cells name it
 */
export async function readStyles(chunks: AsyncIterable<Buffer>): Promise<(style: number) => NumberMeaning> {
  const formats = new Map<number, NumberMeaning>()
  const styles: number[] = []
  let inCellStyles = false
  await readXml(chunks, {
    open: (name, attribute) => {
      if (name === 'numFmt')
        formats.set(Number(attribute('numFmtId')), meaningOf(attribute('formatCode') ?? ''))
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) styles.push(Number(attribute('numFmtId') ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  const meanings = styles.map((id) => formats.get(id) ?? builtIn.get(id) ?? general)
  return (style) => meanings[style] ?? general
}

export const withoutStyles = (): NumberMeaning => general
