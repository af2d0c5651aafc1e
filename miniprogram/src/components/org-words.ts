import { units } from '@shared/org/words'

export { kindWords, levels, levelWords, types, units, unitWords } from '@shared/org/words'

/** The codes of a table as options to choose from. */
export const optionsOf = (words: Record<string, string>, codes: readonly string[] = Object.keys(words)) =>
  codes.map((code) => ({ value: code, label: words[code] ?? units.other }))
