import * as v from 'valibot'

/** Known words, and room for words that a later release adds: a phone must not fail on those. */
export type OpenEnum<T extends string> = T | (string & Record<never, never>)

/**
 * The schema of a word in an answer. The known words are named, and any other passes: an older phone accepts
 * it and shows it in a general way.
 */
export const openEnum = <const T extends readonly [string, ...string[]]>(known: T) =>
  v.pipe(
    v.string(),
    v.description(`Known words: ${known.join(', ')}. More may come.`),
    v.custom<OpenEnum<T[number]>>(() => true),
  )
