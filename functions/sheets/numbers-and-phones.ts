import { fault, type Cell } from './cell'
import type { ParseCell, Parsed } from './column'
import { mayBeRoundedCitizenId } from './citizen-id'
import { tidyLine } from './tidy'

/**
 * A number as Excel keeps it → as Excel shows it in a column that is wide enough: fifteen digits, none lost to
 * an exponent. A format of zeros alone (`000000`) brings leading zeros back.
 */
export function numberText(raw: string, format = 'General'): string {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  const rounded = Number(number.toPrecision(15))
  const text = Number.isInteger(rounded) ? BigInt(rounded).toString() : plainDecimal(rounded)
  return /^0{2,}$/.test(format) && /^\d+$/.test(text) ? text.padStart(format.length, '0') : text
}

const plainDecimal = (number: number) =>
  Math.abs(number) >= 1e-6 ? String(number) : number.toFixed(20).replace(/0+$/, '')

/** A number as a cell; one that is an identity number rounded by Excel is a fault. */
export const numberCell = (raw: string, format?: string): Cell => {
  const text = numberText(raw, format)
  return mayBeRoundedCitizenId(text) ? fault('CITIZEN_ID') : { kind: 'number', text }
}

const mobile = /^1[3-9]\d{9}$/
const landline = /^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/
/** What is longer is no number, and isn't searched for two. */
const longestPhone = 100
const severalPhones = /\d{7}[^\d+]*[、,;/|或和][^\d]*\+?\d{7}/

/** `19900000001` however it was written: 1.9900000001E10, +86 199-0000-0001, １９９… */
const digitsOf = (text: string) => {
  const plain = tidyLine(text).normalize('NFKC')
  const [, head, tail = '', exponent] = /^(\d)\.?(\d*)e\+?(\d{1,2})$/i.exec(plain) ?? []
  if (head !== undefined) return tail.length === Number(exponent) ? head + tail : 'lost'
  return plain
    .replace(/\.0+$/, '')
    .replace(/[\s\-()._~—–]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$|0\d{9,11}$)/, '')
}

const phone = (text: string, forms: readonly RegExp[], why: string): Parsed => {
  if (text.length > longestPhone) return { code: 'NOT_A_PHONE', why }
  if (severalPhones.test(text.normalize('NFKC'))) {
    return { code: 'SEVERAL_PHONES', why: '有不止一个号码，请只留一个' }
  }
  const digits = digitsOf(text)
  if (digits === 'lost') {
    return {
      code: 'PHONE_LOST_DIGITS',
      why: '号码被表格软件改成了科学计数，后几位已经丢了。请把这一列设成“文本”，重新填号码',
    }
  }
  return forms.some((form) => form.test(digits)) ? { value: digits } : { code: 'NOT_A_PHONE', why }
}

/** A mobile number, eleven digits. */
export const asMobile: ParseCell = ({ text }) => phone(text, [mobile], '不是 11 位手机号，请核对')

/** A mobile number, or a landline with its area code; digits alone. */
export const asPhone: ParseCell = ({ text }) =>
  phone(text, [mobile, landline], '不是电话号码。请填 11 位手机号，或带区号的座机号')
