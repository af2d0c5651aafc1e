import type { Cell } from './cell'
import { asChoice, asCode, asLine, asName, asText, asYesNo } from './texts'

const book = { date1904: false }
const text = (it: string): Exclude<Cell, { kind: 'fault' }> => ({ kind: 'text', text: it })

test('a line has no blanks around it, nothing invisible, nothing full-width but Chinese punctuation', () => {
  expect(asLine(text('\u3000\u00a0城东\u200b社区１２号（Ａ座）\ufeff\n二楼 '), book)).toEqual({
    value: '城东社区12号（A座） 二楼',
  })
})

test('a text keeps its lines', () => {
  expect(asText(text(' 一\r\n二\r三 '), book)).toEqual({ value: '一\n二\n三' })
  expect(asText(text('长'.repeat(2001)), book)).toMatchObject({ code: 'TOO_LONG' })
})

test.each([
  ['张 三', '张三'],
  ['张　三', '张三'],
  ['阿依•古丽', '阿依·古丽'],
  ['阿依 ． 古丽', '阿依·古丽'],
  ['Anna  Li', 'Anna Li'],
  ['𠮷田', '𠮷田'],
])('the name %s is %s', (it, value) => expect(asName(text(it), book)).toEqual({ value }))

test.each(['19900000001', '张三2', '=张三', '·', '@'])('%s is no name', (it) =>
  expect(asName(text(it), book)).toMatchObject({ code: 'NOT_A_NAME' }),
)

test('a code is capital and plain', () => {
  expect(asCode(text('ｄ 00－1２'), book)).toEqual({ value: 'D00-12' })
})

test('a choice by any of its words', () => {
  const parse = asChoice({ 离退休: 'retired', 退休: 'retired', 在职: 'working' })
  expect(parse(text(' 退 休 '), book)).toEqual({ value: 'retired' })
  expect(parse(text('别的'), book)).toMatchObject({ code: 'NOT_IN_LIST' })
})

test('yes, no, and whole numbers', () => {
  expect(asYesNo({ kind: 'boolean', text: 'TRUE' }, book)).toEqual({ value: 'yes' })
  expect(asYesNo(text('否'), book)).toEqual({ value: 'no' })
  expect(asYesNo(text('也许'), book)).toMatchObject({ code: 'NOT_IN_LIST' })
})
