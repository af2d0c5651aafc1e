import type { ParseCell, Parsed } from './column'
import { tidy, tidyLine } from './tidy'

const longestText = 2000
const longestLine = 200

const within = (value: string, most: number): Parsed =>
  value.length <= most
    ? { value }
    : { code: 'TOO_LONG', why: `超过 ${most} 个字，请删短一些，或把长的内容写到备注里` }

/** Anything, line breaks kept. */
export const asText: ParseCell = ({ text }) => within(tidy(text), longestText)

/** Anything, on one line. */
export const asLine: ParseCell = ({ text }) => within(tidyLine(text), longestLine)

/** A number or code in which blanks mean nothing: 党员编号, 组织代码. Letters are made capitals. */
export const asCode: ParseCell = ({ text }) =>
  within(tidyLine(text).normalize('NFKC').replace(/\s/g, '').toUpperCase(), 64)

/** A person's name: no blanks between Chinese characters, one kind of dot, no digits. */
export const asName: ParseCell = ({ text }) => {
  const name = tidyLine(text)
    .replace(/[•・∙‧．･]/g, '·')
    .replace(/ ?· ?/g, '·')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
  return /^[\p{L}\p{M}·' .-]{1,50}$/u.test(name) && /\p{L}/u.test(name)
    ? { value: name }
    : { code: 'NOT_A_NAME', why: '不像姓名。请只写一个人的姓名，不带数字和符号' }
}

/**
 * One of the words of a list, by any of the ways offices write it.
 * @param words as written → the value kept
 */
export function asChoice(words: Readonly<Record<string, string>>): ParseCell {
  const plain = (text: string) => tidyLine(text).normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const known = new Map(Object.entries(words).map(([word, value]) => [plain(word), value]))
  const written = Object.entries(words)
  // Of each value the first word: that is the usual one.
  const listed = [...new Set(Object.values(words))].flatMap(
    (value) => written.find(([, one]) => one === value)?.[0] ?? [],
  )
  return ({ text }) => {
    const value = known.get(plain(text))
    return value === undefined
      ? { code: 'NOT_IN_LIST', why: `不在可填的内容里。请填：${listed.slice(0, 20).join('、')}` }
      : { value }
  }
}

const yes = { 是: 'yes', 有: 'yes', 对: 'yes', '√': 'yes', '✓': 'yes', '✔': 'yes', y: 'yes', yes: 'yes' }
const no = { 否: 'no', 无: 'no', 没有: 'no', 不是: 'no', '×': 'no', '✗': 'no', n: 'no' }

/** `yes` or `no`. */
export const asYesNo: ParseCell = (cell, book) => {
  const words = { ...yes, true: 'yes', 1: 'yes', ...no, false: 'no', 0: 'no' }
  const parsed = asChoice(words)(cell, book)
  return 'code' in parsed ? { code: 'NOT_IN_LIST', why: '看不出是或否。请填“是”或“否”' } : parsed
}
