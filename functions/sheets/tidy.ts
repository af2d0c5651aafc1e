/** Zero-width marks, soft hyphens and direction marks: pasted along from web pages and chats, and seen by nobody. */
const invisible = /\p{Cf}/gu
const controls = /(?![\n\t])\p{Cc}/gu

const asciiOf = (wide: string) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)

/**
 * A text as a person meant it: full-width digits, letters and blanks made plain, nothing invisible in it,
 * no blanks around it. Chinese punctuation stays.
 */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(controls, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, asciiOf)
    .replace(/[^\S\n]/g, ' ')
    .trim()

/** The same on one line, with single blanks. */
export const tidyLine = (text: string): string => tidy(text).replace(/\s+/g, ' ')
