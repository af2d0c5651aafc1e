/**
 * A number of the range 199 0000 xxxx, which is given to nobody.
 * @param n 0 to 9999; two things that share it share the number.
 */
export function phoneOf(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) throw new RangeError(`no number ${n} in the range`)
  return `1990000${String(n).padStart(4, '0')}`
}
