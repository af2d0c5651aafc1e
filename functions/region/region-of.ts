import data from './data.json'

const lines: Readonly<Record<string, string | undefined>> = data

/** Stand between a province and its counties in the codes, and in nobody's address. */
const isFiller = (city: string) => /^(市辖区|县|(省|自治区)直辖县级行政区划)$/.test(city)

/** The names of a city and of its counties, by the last two digits of their codes. */
function cityOf(cityCode: string): { name: string; counties: Map<string, string> } | undefined {
  const [name, ...counties] = cityCode.length === 4 ? (lines[cityCode]?.split(' ') ?? []) : []
  if (name === undefined) return undefined
  return { name, counties: new Map(counties.map((county) => [county.slice(0, 2), county.slice(2)])) }
}

/**
 * The names of a place, the widest first, as they stand in an address.
 * @param prefix 2, 4 or 6 digits of GB/T 2260: a province, a city, a county
 * @returns undefined when mainland China has no such code (as for Hong Kong, Macau and Taiwan)
 */
export function placeOf(prefix: string): string[] | undefined {
  const province = /^(\d\d){1,3}$/.test(prefix) ? lines[prefix.slice(0, 2)] : undefined
  if (province === undefined || prefix.length === 2) return province === undefined ? undefined : [province]
  const city = cityOf(prefix.slice(0, 4))
  const county = city?.counties.get(prefix.slice(4))
  if (city === undefined || (prefix.length === 6 && county === undefined)) return undefined
  const names = [
    province,
    ...(isFiller(city.name) ? [] : [city.name]),
    ...(county === undefined ? [] : [county]),
  ]
  // A city without districts stands once more as its own county: 东莞市.
  return names.filter((name, i) => name !== names[i - 1])
}

/**
 * What a county-level code names: `460203` → 海南省 三亚市 吉阳区.
 * @returns undefined when there is no such county
 */
export function regionOf(code: string): { place: string[] } | undefined {
  const place = code.length === 6 ? placeOf(code) : undefined
  return place && { place }
}
