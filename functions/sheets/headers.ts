import type { Cell } from './cell'
import { letterOf } from './cell'
import type { Column, FoundColumn, LeftColumn } from './column'
import { SheetProblem } from './problem'
import { tidyLine } from './tidy'

/** Remarks that offices put behind a header: （必填）, (yyyy-mm-dd), （下拉选择）. Others may change its meaning. */
const remark =
  /\([^()]*(?:必填|选填|可填|可不填|可空|不填|格式|年月日|yyyy|文本|下拉|单选|例如|如:|样例|11位|公历|阳历)[^()]*\)/gi

/** Behind so many characters nothing of a header is read. */
const longestRead = 200

/** A header without blanks, line breaks, stars and remarks, so that 姓 名* is 姓名. */
export const plainHeader = (text: string): string =>
  tidyLine(text.slice(0, longestRead))
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(remark, '')
    .replace(/^[*★※]+|[*★※:]+$/g, '')
    .toLowerCase()

/**
 * Whether a column holds identity numbers, which are never read (docs/rules.md, "Identity numbers"). The kind of a
 * document (证件类型) is none.
 */
export const isCitizenIdHeader = (text: string): boolean =>
  /身份证|身份号|证件号|证件编号|公民身份|idcard|idnumber|idno\b/.test(plainHeader(text)) &&
  !/类型|种类|类别/.test(text)

/** What a row of headers matches. */
export interface HeaderMatch<F extends string> {
  /** By column, from 0. */
  found: ReadonlyMap<number, FoundColumn<F>>
  dropped: readonly LeftColumn[]
  refused: readonly LeftColumn[]
  /** Headers that stand twice and are in the list. */
  twice: readonly { header: string; letters: readonly string[] }[]
}

const refusal = '身份证号码不收、不存。这一列没有读取，请从表里删去'
const longestHeader = 30

interface Header {
  column: number
  letter: string
  header: string
  plain: string
}

const headersOf = (cells: ReadonlyMap<number, Cell>): Header[] =>
  [...cells].flatMap(([column, cell]) => {
    // An identity number above a column is no header, and isn't repeated.
    if (cell.kind === 'fault') return [{ column, letter: letterOf(column), header: '', plain: '' }]
    const header = tidyLine(cell.text).slice(0, longestHeader)
    return header === '' ? [] : [{ column, letter: letterOf(column), header, plain: plainHeader(cell.text) }]
  })

/** Which columns of the list a row names. */
export function matchHeaders<F extends string>(
  cells: ReadonlyMap<number, Cell>,
  columns: readonly Column<F>[],
): HeaderMatch<F> {
  const all = headersOf(cells)
  const refused = all.filter(({ header }) => isCitizenIdHeader(header))
  const rest = all.filter((it) => !refused.includes(it))
  const found = new Map<number, FoundColumn<F>>()
  const twice: { header: string; letters: string[] }[] = []
  const spare = new Map<Header, string>()
  for (const { field, headers } of columns) {
    const matches = headers
      .map((name) => rest.filter(({ column, plain }) => plain === plainHeader(name) && !found.has(column)))
      .filter((group) => group.length > 0)
    const [first, ...others] = matches
    const [taken] = first ?? []
    if (first === undefined || taken === undefined) continue
    found.set(taken.column, { field, header: taken.header, letter: taken.letter })
    if (first.length > 1) twice.push({ header: taken.header, letters: first.map(({ letter }) => letter) })
    for (const other of others.flat()) spare.set(other, `已经读了“${taken.header}”，这一列没有读取`)
  }
  const dropped = rest.filter(({ column }) => !found.has(column))
  return {
    ...{ found, twice },
    dropped: dropped.map((it) => left(it, spare.get(it) ?? '不在可导入的内容里，没有读取')),
    refused: refused.map((it) => left(it, refusal)),
  }
}

const left = ({ header, letter }: Header, say: string): LeftColumn => ({ header, letter, say })

/**
 * Refuses a header row that can't be read by.
 * @throws SheetProblem COLUMN_MISSING, COLUMN_TWICE
 */
export function checkHeaders<F extends string>(
  { found, twice }: HeaderMatch<F>,
  columns: readonly Column<F>[],
): void {
  const [double] = twice
  if (double !== undefined) {
    const { header, letters } = double
    const say = `有 ${letters.length} 列都叫“${header}”（${letters.join('、')} 列），请只留一列，或者改个列名`
    throw new SheetProblem('COLUMN_TWICE', say)
  }
  const missing = missingColumns(found, columns)
  if (missing.length > 0) {
    const names = missing.map(({ headers }) => `“${headers[0] ?? ''}”`).join('、')
    throw new SheetProblem(
      'COLUMN_MISSING',
      `表头里没有${names}这${missing.length === 1 ? '一' : '几'}列，请补上再上传`,
    )
  }
}

/** The columns that must be there and aren't. */
export const missingColumns = <F extends string>(
  found: ReadonlyMap<number, FoundColumn<F>>,
  columns: readonly Column<F>[],
): readonly Column<F>[] => {
  const there = new Set([...found.values()].map(({ field }) => field))
  return columns.filter(({ field, required }) => required === true && !there.has(field))
}
