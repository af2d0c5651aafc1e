import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { fault, type Cell, type SheetRow } from './cell'
import { holdsCitizenId } from './citizen-id'
import { decodeCsv } from './csv-encoding'
import { unguarded } from './formula-safe'
import { SheetProblem } from './problem'

const delimiters = [',', '\t', ';'] as const

/** The delimiter that stands most often in the first lines, outside quotes. */
function delimiterOf(start: string): string {
  const [, stated] = /^sep=([,;\t])\r?\n/i.exec(start) ?? []
  if (stated !== undefined) return stated
  const plain = start.replace(/"[^"]*(?:"|$)/g, '')
  const lines = plain.split(/\r\n|\n|\r/).slice(0, 20)
  const count = (delimiter: string) => lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0)
  return delimiters.reduce((best, it) => (count(it) > count(best) ? it : best))
}

/** `="00123"` is how some programs keep Excel from changing a number. */
const plainText = (text: string) => {
  const [, kept] = /^="([^"]*)"$/.exec(text) ?? []
  return kept ?? unguarded(text)
}

function cellOf(text: string): Cell | undefined {
  const plain = plainText(text)
  if (plain === '') return undefined
  return holdsCitizenId(plain) ? fault('CITIZEN_ID') : { kind: 'text', text: plain }
}

/**
 * The rows of a csv as they come, those without any cell left out. A row's number counts records as Excel does: a
 * line break inside quotes makes no row.
 * @param wanted the columns to read; the others are passed over. Absent: all.
 * @throws SheetProblem ENCODING_UNKNOWN, CSV_QUOTES
 */
export async function* readCsvRows(
  bytes: Buffer,
  wanted?: ReadonlySet<number>,
): AsyncGenerator<SheetRow, void> {
  const pieces = decodeCsv(bytes)
  const start = String(pieces.next().value ?? '')
  const rest = Readable.from(
    (function* () {
      yield start
      yield* pieces
    })(),
  )
  const parser = parse({
    delimiter: delimiterOf(start),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1_000_000,
  })
  const parsing = rest.pipe(parser)
  rest.on('error', (error) => parser.destroy(error))
  // `sep=;` in the first line is an instruction to Excel, not a row.
  let row = /^sep=.\r?\n/i.test(start) ? -1 : 0
  try {
    for await (const record of parsing) {
      const cells = new Map<number, Cell>()
      // Without the option `columns` a record is a list of texts.
      for (const [column, text] of (record as string[]).entries()) {
        const cell = wanted?.has(column) === false ? undefined : cellOf(text)
        if (cell !== undefined) cells.set(column, cell)
      }
      row++
      if (row > 0 && cells.size > 0) yield { row, cells }
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenAt(row + 1) : error
  } finally {
    rest.destroy()
  }
}

const brokenAt = (row: number) =>
  new SheetProblem(
    'CSV_QUOTES',
    `第${row}行起的双引号没有成对，后面的内容分不开。请在 Excel 里打开，“另存为” .xlsx 再上传`,
  )
