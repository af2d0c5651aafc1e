import * as v from 'valibot'
import { slot } from '@/lib/storage'

const placeSchema = v.object({
  /** As it was chosen on the wheel: province, city, county. */
  region: v.object({ names: v.array(v.string()), codes: v.array(v.string()) }),
  /** What is looked through: the county's code, or the first two or four digits of it. */
  code: v.string(),
})
export type Place = v.InferOutput<typeof placeSchema>

/** The place that was looked at last on this phone. */
export const keptPlace = slot('stations-place', placeSchema)

const [provinceDigits, cityDigits] = [2, 4]

/** The city in place of the county, the province in place of the city; undefined beyond the province. */
export function widened({ region, code }: Place): (Place & { name: string }) | undefined {
  const digits = code.length > cityDigits ? cityDigits : provinceDigits
  const name = region.names[digits === cityDigits ? 1 : 0]
  if (code.length <= provinceDigits || !name) return undefined
  return { region, code: code.slice(0, digits), name }
}

/** What is looked through now: 吉阳区, 三亚市, 海南省. */
export const nameOf = ({ region, code }: Place): string =>
  region.names[code.length > cityDigits ? 2 : code.length === cityDigits ? 1 : 0] ?? '这里'
