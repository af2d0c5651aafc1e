import * as fc from 'fast-check'
import { linkCodeOf, readLinkCode } from './link-code'

const aCode = fc.uint8Array({ minLength: 7, maxLength: 7 }).map((bytes) => linkCodeOf(bytes))
const signs = '23456789AFHKMQRUWXY'

describe('a code that is spoken or printed', () => {
  it('is read as it is written, and however it is typed', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(code).toMatch(/^[2-9AFHKMQRUWXY]{4}-[2-9AFHKMQRUWXY]{4}$/)
        const wide = [...code].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
        for (const typed of [code, code.toLowerCase(), code.replace('-', ''), [...code].join(' '), wide])
          expect(readLinkCode(typed)).toBe(code)
      }),
    )
  })

  it('with one wrong sign is none', () => {
    fc.assert(
      fc.property(aCode, fc.nat(7), fc.nat(signs.length - 1), (code, at, other) => {
        const plain = code.replace('-', '')
        fc.pre(plain[at] !== signs[other])
        expect(readLinkCode(plain.slice(0, at) + signs.charAt(other) + plain.slice(at + 1))).toBeUndefined()
      }),
    )
  })

  it('with two signs that changed places is none', () => {
    fc.assert(
      fc.property(aCode, fc.nat(6), (code, at) => {
        const plain = code.replace('-', '')
        fc.pre(plain[at] !== plain[at + 1])
        const turned = `${plain.slice(0, at)}${plain.charAt(at + 1)}${plain.charAt(at)}${plain.slice(at + 2)}`
        expect(readLinkCode(turned)).toBeUndefined()
      }),
    )
  })

  it('is never shorter, longer, or of other signs', () => {
    for (const typed of ['', '2222', '2222-22222', '0000-0000', 'ILOS-ILOS', '222🏠2222'])
      expect(readLinkCode(typed)).toBeUndefined()
    expect(() => linkCodeOf([1, 2, 3])).toThrow(RangeError)
  })
})
