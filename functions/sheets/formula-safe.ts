/**
 * What a spreadsheet program may take for a formula: it begins with = + - @ (full-width ones, too), with or without
 * blanks before, or with a control character.
 */
const looksLikeFormula = /^'*(?:\p{Cc}|\s*[=+\-@＝＋－＠])/u

/** A text for a csv cell: one that looks like a formula gets an apostrophe before it. */
export const guarded = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text)

/** Takes back what `guarded` put there. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && looksLikeFormula.test(text.slice(1)) ? text.slice(1) : text
