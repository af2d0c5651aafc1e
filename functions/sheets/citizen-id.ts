const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/
const birthday = /^.{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

const isPlausible = (text: string) => province.test(text) && birthday.test(text)

/** GB 11643: eighteen places, the last a check over the others (ISO 7064, MOD 11-2). */
const isCitizenId = (text: string) =>
  isPlausible(text) &&
  weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0) % 11 ===
    (12 - '0123456789X'.indexOf(text[17] ?? '')) % 11

const holds = (text: string) => {
  for (const [run] of text.matchAll(/\d{17,}X?/g)) {
    for (let i = 0; i + 18 <= run.length; i++) if (isCitizenId(run.slice(i, i + 18))) return true
  }
  return false
}

/**
 * Whether a citizen's identity number stands anywhere in a text, spaced or in full-width digits, too.
 * Such a number is never kept (docs/rules.md, "Identity numbers").
 */
export function holdsCitizenId(text: string): boolean {
  if (text.length < 18) return false
  const plain = text.normalize('NFKC').toUpperCase()
  return holds(plain) || holds(plain.replace(/(?<=\d)[^\dX\p{Script=Han}]+(?=[\dX])/gu, ''))
}

/** Whether a number may be an identity number that Excel rounded to fifteen digits. */
export const mayBeRoundedCitizenId = (text: string): boolean => /^\d{15}000$/.test(text) && isPlausible(text)
