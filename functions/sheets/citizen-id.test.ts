import fc from 'fast-check'
import { holdsCitizenId } from './citizen-id'
import { citizenIdOf as complete, nobodysId as made } from './testing/citizen-id'

const numbers = fc
  .tuple(fc.constantFrom('110000', '420900', '650000'), fc.integer({ min: 1900, max: 1910 }), fc.nat(999))
  .map(([place, year, order]) => complete(`${place}${year}0101${String(order).padStart(3, '0')}`))

describe('identity numbers', () => {
  test('are found wherever they stand', () => {
    fc.assert(fc.property(numbers, (it) => holdsCitizenId(it)))
    for (const it of [
      `身份证${made}，住县城`,
      made.replace(/(.{6})(.{8})/, '$1 $2 '),
      made.replace(/(.{6})(.{8})/, '$1-$2-'),
      made.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      `1${made}`,
      `\u200b${made.slice(0, 9)}\u200b${made.slice(9)}`,
    ]) {
      expect(holdsCitizenId(it)).toBe(true)
    }
    const withX = Array.from({ length: 11 }, (_, i) => complete(`110000190001010${10 + i}`)).find((it) =>
      it.endsWith('X'),
    )
    expect(holdsCitizenId(String(withX).toLowerCase())).toBe(true)
  })

  test('are told from other long numbers', () => {
    const wrong = made.slice(0, 17) + String((Number(made.at(-1)) + 1) % 10)
    for (const it of [
      wrong,
      '19900000001',
      '000000000000000000',
      '910000000000000001',
      '',
      '19900000001 19900000002',
    ]) {
      expect(holdsCitizenId(it)).toBe(false)
    }
  })
})
