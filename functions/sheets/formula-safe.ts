/**
 * What a spreadsheet program may take for a formula: it begins with = + - @ (full-width ones, too), with or without
 * blanks before, or with a control character.
 */
const looksLikeFormula = /^'*(?:\p{Cc}|\s*[=+\-@＝＋－＠])/u

/** Takes away the apostrophe that a program put before what looks like a formula, so that csv keeps it as a text. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && looksLikeFormula.test(text.slice(1)) ? text.slice(1) : text
