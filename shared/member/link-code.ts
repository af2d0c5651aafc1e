// Nineteen signs that neither look nor sound alike: no 0 and O, 1 and I and L, 8 and B, 5 and S, M and N, P and T.
const signs = '23456789AFHKMQRUWXY'
const length = 8

const valueOf = (sign: string): number => signs.indexOf(sign)

// Nineteen is a prime, and no two places weigh the same: one wrong sign, or two that changed places, is seen.
const weigh = (values: readonly number[]): number =>
  values.reduce((sum, value, place) => sum + (place + 1) * value, 0) % signs.length

const written = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/**
 * A one-time code, four and four signs, the last of which checks the others.
 * @param bytes at least seven random bytes; a byte is taken modulo nineteen, which favours no sign by more than
 *   a thirteenth.
 */
export function linkCodeOf(bytes: ArrayLike<number>): string {
  if (bytes.length < length - 1) throw new RangeError('a link code needs 7 random bytes')
  const values = Array.from({ length: length - 1 }, (_, i) => (bytes[i] ?? 0) % signs.length)
  const check = [...signs].findIndex((_, value) => weigh([...values, value]) === 0)
  return written([...values, check].map((value) => signs.charAt(value)).join(''))
}

/**
 * A code as somebody typed it: small letters, full-width ones, blanks and dashes don't matter.
 * @returns how the code is written; undefined when a sign is wrong, so that the page says so before asking.
 */
export function readLinkCode(text: string): string | undefined {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\-\u2013\u2014]/g, '')
    .toUpperCase()
  const values = [...plain].map(valueOf)
  if (values.length !== length || values.includes(-1) || weigh(values) !== 0) return undefined
  return written(plain)
}
