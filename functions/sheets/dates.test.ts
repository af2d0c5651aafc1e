import fc from 'fast-check'
import type { Cell } from './cell'
import { asDay, asDayOrMonth, dayOfSerial } from './dates'

const book = { date1904: false }
const text = (it: string): Exclude<Cell, { kind: 'fault' }> => ({ kind: 'text', text: it })
const number = (it: string): Exclude<Cell, { kind: 'fault' }> => ({ kind: 'number', text: it })

describe('a day as offices write it', () => {
  test.each([
    '2023年5月1日',
    '2023年05月01日',
    '2023 年 5 月 1 日',
    '2023.5.1',
    '2023.05.01.',
    '2023/05/01',
    '2023-5-1',
    '2023－5－1',
    '2023。5。1',
    '20230501',
    '２０２３年５月１日',
    '２０２３/５/１',
    '2023年5月1号',
    '2023-05-01 00:00:00',
    '2023/5/1 8:30',
    '2023-05-01T00:00:00.000Z',
    '二〇二三年五月一日',
    '二零二三年五月一日',
  ])('%s', (it) => expect(asDay(text(it), book)).toEqual({ value: '2023-05-01' }))

  test('Chinese tens', () => {
    expect(asDay(text('二〇〇一年十二月三十一日'), book)).toEqual({ value: '2001-12-31' })
    expect(asDay(text('一九九〇年十月二十日'), book)).toEqual({ value: '1990-10-20' })
  })

  test.each([
    ['2023年5月', 'DATE_INCOMPLETE'],
    ['2023', 'DATE_INCOMPLETE'],
    ['202305', 'DATE_INCOMPLETE'],
    ['2023-02-30', 'NO_SUCH_DATE'],
    ['2023年13月', 'NO_SUCH_DATE'],
    ['23.5.1', 'DATE_AMBIGUOUS'],
    ['5/1/2023', 'DATE_AMBIGUOUS'],
    ['20235', 'DATE_AMBIGUOUS'],
    ['不详', 'NOT_A_DATE'],
    ['2023.5.1-2024.6.1', 'NOT_A_DATE'],
    ['19900000001', 'NOT_A_DATE'],
  ])('%s is %s', (it, code) => expect(asDay(text(it), book)).toMatchObject({ code }))

  test('a month will do where a month is asked', () => {
    for (const it of ['2023年5月', '2023.5', '2023年5月份', '202305']) {
      expect(asDayOrMonth(text(it), book)).toEqual({ value: '2023-05' })
    }
    expect(asDayOrMonth(text('2023年'), book)).toMatchObject({ code: 'DATE_INCOMPLETE' })
  })

  test('2023.10 kept as a number is 2023.1 and may be January', () => {
    expect(asDayOrMonth(number('2023.1'), book)).toMatchObject({ code: 'DATE_AMBIGUOUS' })
    expect(asDayOrMonth(number('2023.5'), book)).toEqual({ value: '2023-05' })
    expect(asDayOrMonth(text('2023.1'), book)).toEqual({ value: '2023-01' })
  })

  test('a day number whose format was lost', () => {
    expect(asDay(number('45047'), book)).toEqual({ value: '2023-05-01' })
    expect(asDay(number('45047'), { date1904: true })).toEqual({ value: '2027-05-02' })
    expect(asDay(number('20235'), book)).toEqual({ value: '1955-05-26' })
    expect(asDay(number('20230501'), book)).toEqual({ value: '2023-05-01' })
  })
})

describe('day numbers', () => {
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [45047.75, false, '2023-05-01'],
    [0, true, '1904-01-01'],
    [43585, true, '2023-05-01'],
  ])('%d (1904: %s) is %s', (serial, date1904, day) => expect(dayOfSerial(serial, date1904)).toBe(day))

  test.each([
    [60, false],
    [0, false],
    [-1, true],
    [3_000_000, false],
    [Number.NaN, false],
  ])('%d is none', (serial, date1904) => expect(dayOfSerial(serial, date1904)).toBeUndefined())

  test('each way of writing a day gives that day', () => {
    const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const value = date.toISOString().slice(0, 10)
        const [year, month, day] = value.split('-').map(Number)
        const forms = [
          value,
          `${year}.${month}.${day}`,
          `${year}年${month}月${day}日`,
          value.replace(/-/g, ''),
        ]
        for (const form of forms) expect(asDay(text(form), book)).toEqual({ value })
        const serial = Date.parse(`${value}T00:00:00Z`) / 86_400_000 + 25_569
        expect(dayOfSerial(serial, false)).toBe(value)
        expect(dayOfSerial(serial - 1462, true)).toBe(value)
      }),
    )
  })
})
