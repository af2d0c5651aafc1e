import type { ParseCell } from '../sheets/door'

/** As `parse`, for a value of so many characters at most. */
export const atMost =
  (most: number, parse: ParseCell): ParseCell =>
  (cell, book) => {
    const parsed = parse(cell, book)
    return 'value' in parsed && parsed.value.length > most
      ? { code: 'TOO_LONG', why: `超过 ${most} 个字，请删短一些` }
      : parsed
  }
