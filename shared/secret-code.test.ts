import * as fc from 'fast-check'
import * as v from 'valibot'
import { makeSecretCode, secretCodeOf, typedCode } from './secret-code'

const bytes = fc.uint8Array({ minLength: 12, maxLength: 12 })

it('a code that a phone makes is one, and of its length alone', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = makeSecretCode(random)
      expect(v.is(secretCodeOf(12), code)).toBe(true)
      expect(v.is(secretCodeOf(13), code)).toBe(false)
    }),
  )
})

it('typed with capitals, in groups, or with letters that look like digits, it is the same', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = makeSecretCode(random)
      const shown = code.replace(/(.{4})(?=.)/g, '$1-').toUpperCase()
      expect(typedCode(` ${shown} `)).toBe(code)
      expect(typedCode(code.replace(/0/g, 'O').replace(/1/g, 'l'))).toBe(code)
    }),
  )
})
