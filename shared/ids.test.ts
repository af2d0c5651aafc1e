import * as fc from 'fast-check'
import * as v from 'valibot'
import { anId } from './fixtures'
import { type IdKind, idOf, idPrefix, isId, makeId } from './ids'

// Object.keys forgets that these are exactly the kinds.
const kinds = Object.keys(idPrefix) as IdKind[]
const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 })
const kind = fc.constantFrom(...kinds)

describe('an id', () => {
  it('says what it names, whatever the random bytes are', () => {
    fc.assert(
      fc.property(kind, bytes, (one, random) => {
        const id = makeId(one, random)
        expect(id).toHaveLength(24)
        expect(id.startsWith(`${idPrefix[one]}_`)).toBe(true)
        expect(isId(one, id)).toBe(true)
        expect(v.parse(idOf(one), id)).toBe(id)
      }),
    )
  })

  it('of one kind is not an id of another', () => {
    for (const one of kinds)
      for (const other of kinds.filter((k) => k !== one)) {
        const id = anId(one, 'same')
        expect(isId(other, id)).toBe(false)
        expect(v.is(idOf(other), id)).toBe(false)
      }
  })

  it('takes five bits of each byte, so that different randomness gives different ids', () => {
    fc.assert(
      fc.property(bytes, fc.nat(19), fc.integer({ min: 1, max: 31 }), (random, at, flip) => {
        const changed = Uint8Array.from(random, (byte, i) => (i === at ? byte ^ flip : byte))
        expect(makeId('trip', changed)).not.toBe(makeId('trip', random))
      }),
    )
  })

  it('is made of 20 bytes, not of fewer', () => {
    expect(() => makeId('trip', new Uint8Array(19))).toThrow(RangeError)
  })

  it.each([
    ['nothing', ''],
    ['the prefix alone', 'trp_'],
    ['one letter short', 'trp_0000000000000000000'],
    ['one letter long', 'trp_000000000000000000000'],
    ['capitals', 'trp_ABCDEFGHJKMNPQRSTVWX'],
    ['a letter that reads like a digit', 'trp_o0000000000000000000'],
    ['a line break at the end', 'trp_00000000000000000000\n'],
    ['something before it', ' trp_00000000000000000000'],
  ])('is not %s', (_what, text) => {
    expect(isId('trip', text)).toBe(false)
    expect(v.is(idOf('trip'), text)).toBe(false)
  })
})
