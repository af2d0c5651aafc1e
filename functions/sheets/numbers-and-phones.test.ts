import type { Cell } from './cell'
import { asMobile, asPhone, numberCell, numberText } from './numbers-and-phones'

const book = { date1904: false }
const text = (it: string): Exclude<Cell, { kind: 'fault' }> => ({ kind: 'text', text: it })

describe('a mobile number as offices write it', () => {
  test.each([
    '19900000001',
    '1.9900000001E10',
    '1.9900000001E+10',
    '１９９０００００００１',
    ' 199 0000 0001\u00a0',
    '199-0000-0001',
    '199\u200b00000001',
    '+86 199 0000 0001',
    '+8619900000001',
    '8619900000001',
    '0086-19900000001',
    '(+86)19900000001',
    '19900000001.0',
    '199—0000—0001',
  ])('%s', (it) => expect(asMobile(text(it), book)).toEqual({ value: '19900000001' }))

  test.each([
    ['1990000', 'NOT_A_PHONE'],
    ['29900000001', 'NOT_A_PHONE'],
    ['199000000012', 'NOT_A_PHONE'],
    ['无', 'NOT_A_PHONE'],
    ['1.99E+10', 'PHONE_LOST_DIGITS'],
    ['19900000001/19900000002', 'SEVERAL_PHONES'],
    ['19900000001、19900000002', 'SEVERAL_PHONES'],
    ['19900000001 或 19900000002', 'SEVERAL_PHONES'],
  ])('%s is %s and is not repeated', (it, code) => {
    const parsed = asMobile(text(it), book)
    expect(parsed).toMatchObject({ code })
    expect(JSON.stringify(parsed)).not.toContain(it)
  })

  test('a landline where one will do', () => {
    expect(asPhone(text('010-60000000'), book)).toEqual({ value: '01060000000' })
    expect(asPhone(text('(0712)6000000'), book)).toEqual({ value: '07126000000' })
    expect(asPhone(text('19900000001'), book)).toEqual({ value: '19900000001' })
    expect(asMobile(text('010-60000000'), book)).toMatchObject({ code: 'NOT_A_PHONE' })
    expect(asPhone(text('6000000'), book)).toMatchObject({ code: 'NOT_A_PHONE' })
  })
})

describe('a number as Excel shows it', () => {
  test.each([
    ['1.9900000001E10', 'General', '19900000001'],
    ['19900000001', 'General', '19900000001'],
    ['0.30000000000000004', 'General', '0.3'],
    ['-12.50', 'General', '-12.5'],
    ['1E-7', 'General', '0.0000001'],
    ['42', '000000', '000042'],
    ['7', '00', '07'],
    ['x', 'General', 'x'],
  ])('%s in %s is %s', (raw, format, shown) => expect(numberText(raw, format)).toBe(shown))

  test('an identity number that lost its last digits is a fault', () => {
    expect(numberCell('1.10105194912310E+17')).toEqual({ kind: 'fault', text: '', fault: 'CITIZEN_ID' })
  })
})
