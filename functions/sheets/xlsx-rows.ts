import { fault, placeOf, type Cell, type SheetRow } from './cell'
import { holdsCitizenId } from './citizen-id'
import { dayOfSerial } from './dates'
import { numberCell } from './numbers-and-phones'
import { richText, type SharedStrings } from './xlsx-strings'
import type { NumberMeaning } from './xlsx-styles'
import { parseXml, unescapeText } from './xml'

/** What cells refer to. */
export interface RowContext {
  strings: SharedStrings | undefined
  meaningOf: (style: number) => NumberMeaning
  date1904: boolean
}

/** Excel has no more. */
const mostColumns = 16_384

/** A cell as the file writes it. */
interface RawCell {
  type: string
  style: number
  value: string | undefined
  formula: boolean
}

const textCell = (text: string): Cell => (holdsCitizenId(text) ? fault('CITIZEN_ID') : { kind: 'text', text })

function ofNumber(value: string, style: number, { meaningOf, date1904 }: RowContext): Cell {
  const meaning = meaningOf(style)
  const number = Number(value)
  if (meaning.kind === 'number' || !Number.isFinite(number)) {
    return numberCell(value, meaning.kind === 'number' ? meaning.format : undefined)
  }
  if (meaning.kind === 'time') {
    const minutes = Math.floor((number % 1) * 1440 + 1e-6)
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    return { kind: 'text', text: `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}` }
  }
  const day = dayOfSerial(number, date1904)
  if (day === undefined) return fault('NO_SUCH_DATE')
  return { kind: 'date', text: meaning.shows === 'month' ? day.slice(0, 7) : day }
}

/** What the file writes → what a reader sees. A formula's kept result counts as if it had been typed. */
function cellOf({ type, style, value, formula }: RawCell, context: RowContext): Cell | undefined {
  if (formula && (value === undefined || (value === '' && type !== 'str')))
    return fault('FORMULA_WITHOUT_VALUE')
  if (value === undefined) return undefined
  switch (type) {
    case 's':
      return context.strings?.cell(Number(value))
    case 'str':
    case 'inlineStr':
      return textCell(value)
    case 'b':
      return { kind: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' }
    case 'e':
      return fault('ERROR_VALUE')
    case 'd':
      return { kind: 'date', text: value.slice(0, 10) }
    default:
      return value === '' ? undefined : ofNumber(value, style, context)
  }
}

/**
 * The rows of a sheet as they come, those without any cell left out.
 * @param wanted the columns to read; the cells of others are passed over. Absent: all.
 * @throws SheetProblem FILE_DAMAGED, FILE_SUSPICIOUS
 */
export async function* readXlsxRows(
  chunks: AsyncIterable<Buffer>,
  context: RowContext,
  wanted?: ReadonlySet<number>,
): AsyncGenerator<SheetRow, void> {
  const ready: SheetRow[] = []
  const rich = richText()
  let [row, column, reading, inValue, inline] = [0, -1, false, false, false]
  let raw: RawCell = { type: '', style: 0, value: undefined, formula: false }
  let cells = new Map<number, Cell>()

  const finish = () => {
    if (!reading) return
    reading = false
    const cell = cellOf(raw, context)
    if (cell !== undefined) cells.set(column, cell)
  }
  const parsing = parseXml(chunks, {
    open: (name, attribute) => {
      if (name === 'row') {
        const stated = Number(attribute('r'))
        row = Number.isSafeInteger(stated) && stated > 0 ? stated : row + 1
        column = -1
        cells = new Map()
      } else if (name === 'c') {
        column = placeOf(attribute('r') ?? '')?.column ?? column + 1
        reading = column < mostColumns && (wanted?.has(column) ?? true)
        raw = {
          type: attribute('t') ?? '',
          style: Number(attribute('s') ?? 0),
          value: undefined,
          formula: false,
        }
      } else if (reading) {
        if (name === 'f') raw.formula = true
        else if (name === 'v') [inValue, raw.value] = [true, '']
        else if (name === 'is') {
          inline = true
          rich.start()
        } else if (inline) rich.open(name)
      }
    },
    text: (text) => {
      if (!reading) return
      if (inline) rich.text(text)
      else if (inValue && raw.value !== undefined && raw.value.length < 32_767)
        raw.value += text.slice(0, 32_767)
    },
    close: (name) => {
      if (name === 'c') finish()
      else if (name === 'row') {
        if (cells.size > 0) ready.push({ row, cells })
      } else if (reading) {
        if (name === 'v') [inValue, raw.value] = [false, unescaped(raw)]
        else if (name === 'is') [inline, raw.value] = [false, rich.heard()]
        else if (inline) rich.close(name)
      }
    },
  })
  try {
    while ((await parsing.next()).done !== true) {
      yield* ready
      ready.length = 0
    }
  } finally {
    // Whoever has seen enough lets go of the unpacking, too.
    await parsing.return()
  }
}

const unescaped = ({ type, value }: RawCell) => (type === 'str' ? unescapeText(value ?? '') : value)
