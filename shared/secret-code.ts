import * as v from 'valibot'

// Crockford's: no letter that is mistaken for a digit when it is read out.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** The schema of a code of that many characters, as {@link makeSecretCode} makes it: lower case, no spaces. */
export const secretCodeOf = (length: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-hjkmnp-tv-z]{${length}}$`), '码不对，请核对'))

/**
 * Makes a code that can be shown, spoken or printed: five bits of each byte. The phone makes it and sends it along,
 * as it does with ids, so the server keeps a digest alone and may be told twice.
 * @param bytes as many random bytes as the code has characters.
 */
export const makeSecretCode = (bytes: ArrayLike<number>): string =>
  Array.from(bytes, (byte) => alphabet.charAt(byte & 31)).join('')

/** A code as somebody has typed it: spaces, dashes and capitals are no difference, nor the letters that are no digits. */
export const typedCode = (text: string): string =>
  text.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
