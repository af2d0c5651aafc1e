import * as v from 'valibot'
import { openEnum } from './open-enum'

describe('a word that may get company later', () => {
  const weather = openEnum(['sun', 'rain'])

  it('is taken when it is known', () => {
    expect(v.parse(weather, 'sun')).toBe('sun')
  })

  it('is taken by an older phone when a later release added it', () => {
    expect(v.parse(weather, 'snow')).toBe('snow')
  })

  it('is a word all the same', () => {
    expect(v.is(weather, 7)).toBe(false)
    expect(v.is(weather, undefined)).toBe(false)
  })
})
