import type { ParseCell, Parsed } from './column'
import { numberText } from './numbers-and-phones'
import { tidyLine } from './tidy'

const dayMs = 86_400_000
const lastSerial = 2_958_465

/**
 * A spreadsheet's day number → `2023-05-01`. Excel counts a 29 February 1900 that never was; its other system
 * counts from 1 January 1904.
 * @returns undefined when there is no such day
 */
export function dayOfSerial(serial: number, date1904: boolean): string | undefined {
  const days = Math.floor(serial)
  if (!(days >= (date1904 ? 0 : 1) && days <= lastSerial)) return undefined
  if (!date1904 && days === 60) return undefined
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  return new Date(start + days * dayMs).toISOString().slice(0, 10)
}

const two = (text: string) => text.padStart(2, '0')

const dayThatIs = (year: string, month: string, day: string): Parsed => {
  const text = `${year}-${two(month)}-${two(day)}`
  const ms = Date.parse(`${text}T00:00:00.000Z`)
  const is = !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text
  return is ? { value: text } : { code: 'NO_SUCH_DATE', why: '没有这一天，请核对年、月、日' }
}

const monthThatIs = (year: string, month: string): Parsed =>
  Number(month) >= 1 && Number(month) <= 12
    ? { value: `${year}-${two(month)}` }
    : { code: 'NO_SUCH_DATE', why: '没有这个月，请核对' }

const ambiguous = (why: string): Parsed => ({ code: 'DATE_AMBIGUOUS', why: `${why}。请写成 2023-05-01 这样` })

const chineseDigits = '〇一二三四五六七八九'

/** 二〇二三年五月十一日 → 2023年5月11日 */
const withoutChineseDigits = (text: string) =>
  text
    .replace(/[零○Ｏ]/g, '〇')
    .replace(/([一二三])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) =>
      String(
        (tens === undefined ? 1 : chineseDigits.indexOf(tens)) * 10 + chineseDigits.indexOf(ones ?? '〇'),
      ),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)))

const year = '((?:19|20)\\d\\d)'
const time = '(?:[T日号]?(?:\\d{1,2}[:时]\\d{0,2}分?(?::?\\d{0,2}(?:\\.\\d+)?秒?)?)?Z?)'
const whole = new RegExp(`^${year}[年./\\-、,](\\d{1,2})[月./\\-、,](\\d{1,2})(?:日|号)?(?:T?${time})$`)
const packed = new RegExp(`^${year}(\\d\\d)(\\d\\d)$`)
const monthOnly = new RegExp(`^${year}[年./\\-、,](\\d{1,2})月?(?:份)?$`)
const packedMonth = new RegExp(`^${year}(\\d\\d)$`)
const yearOnly = new RegExp(`^${year}年?$`)

const notADate: Parsed = { code: 'NOT_A_DATE', why: '看不出是哪一天。请写成 2023-05-01 这样' }
const longestDate = 60

function dateOf(text: string): Parsed {
  if (text.length > longestDate) return notADate
  const plain = withoutChineseDigits(
    tidyLine(text)
      .normalize('NFKC')
      .replace(/(\d) (?=\d{1,2}[:时])/, '$1T')
      .replace(/ /g, '')
      .replace(/[—–−_]/g, '-')
      .replace(/[。．]/g, '.')
      .replace(/[.]+$/, ''),
  )
  const [, y = '', m = '', d = ''] = whole.exec(plain) ?? packed.exec(plain) ?? []
  if (y !== '') return dayThatIs(y, m, d)
  const [, ofYear = '', month = ''] = monthOnly.exec(plain) ?? packedMonth.exec(plain) ?? []
  if (ofYear !== '') return monthThatIs(ofYear, month)
  const onlyYear = yearOnly.exec(plain)?.[1]
  if (onlyYear !== undefined) return { value: onlyYear }
  return /^\d{1,2}[年./-]\d{1,2}[月./-]\d{1,4}日?$/.test(plain)
    ? ambiguous('年份不全，或者分不清哪个是年、月、日')
    : notADate
}

/** 1910 to 2100 as day numbers: a cell that lost its date format. */
const mayBeSerial = (number: number) => number >= 3654 && number <= 73_415

const anyDate: ParseCell = (cell, { date1904 }) => {
  if (cell.kind === 'date') return dateOf(cell.text)
  if (cell.text.length > longestDate) return notADate
  const plain = numberText(tidyLine(cell.text).normalize('NFKC'))
  // 2023.1 as a number was typed as 2023.10 or 2023.1: January or October.
  if (cell.kind === 'number' && /^(?:19|20)\d\d\.1$/.test(plain)) {
    return ambiguous('存成了小数，分不清是 1 月还是 10 月')
  }
  if (/^\d{5}(?:\.\d+)?$/.test(plain) && mayBeSerial(Number(plain))) {
    // As text, 20235 may as well be May 2023.
    if (cell.kind === 'text' && /^(?:19|20)/.test(plain)) return ambiguous('看不出是哪一天')
    return dateOf(dayOfSerial(Number(plain), date1904) ?? '')
  }
  return dateOf(cell.text)
}

/** A day, `2023-05-01`. A month or year alone is a problem that says so. */
export const asDay: ParseCell = (cell, book) => {
  const parsed = anyDate(cell, book)
  if ('code' in parsed || parsed.value.length === 10) return parsed
  const missing = parsed.value.length === 7 ? '只有年和月，缺了日' : '只有年，缺了月和日'
  return { code: 'DATE_INCOMPLETE', why: `${missing}。请补全，写成 2023-05-01 这样` }
}

/** A day or, where that is all that is known, a month: `2023-05-01`, `2023-05`. */
export const asDayOrMonth: ParseCell = (cell, book) => {
  const parsed = anyDate(cell, book)
  if ('code' in parsed || parsed.value.length >= 7) return parsed
  return { code: 'DATE_INCOMPLETE', why: '只有年，缺了月。请写成 2023-05 或 2023-05-01 这样' }
}
