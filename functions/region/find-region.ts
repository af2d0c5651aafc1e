import data from './data.json'
import { regionOf } from './region-of'

/** What a cell names: a county-level code, or the end of a sentence that says why there is none. */
export type FoundRegion = { code: string; place: string[] } | { why: string }

interface Known {
  code: string
  place: string[]
  /** Each name, and what people say of it: 海南 for 海南省. */
  words: string[][]
}

const endings =
  /(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|林区|地区|省|市|区|县|旗|盟)$/

/** 吉阳区 → 吉阳区, 吉阳; what would be left with one character stays. */
const waysOf = (name: string): string[] => {
  const short = name.replace(endings, '')
  return short.length >= 2 && short !== name ? [name, short] : [name]
}

function readAll(): Known[] {
  const lines: Readonly<Record<string, string>> = data
  return Object.entries(lines)
    .filter(([code]) => code.length === 4)
    .flatMap(([city, line]) =>
      line
        .split(' ')
        .slice(1)
        .map((county) => city + county.slice(0, 2)),
    )
    .flatMap((code) => {
      const place = regionOf(code)?.place
      return place ? [{ code, place, words: place.map(waysOf) }] : []
    })
}

let all: readonly Known[] | undefined

const plain = (text: string) => text.normalize('NFKC').replace(/[\s/\\>→\-—·,，、]/g, '')

/** Does the text say these names in this order? Those above the last may be left out. */
function says(text: string, words: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = words
  if (!first) return text === ''
  if (rest.length > 0 && says(text, rest)) return true
  return first.some((word) => text.startsWith(word) && says(text.slice(word.length), rest))
}

function find(text: string): FoundRegion {
  const said = plain(text)
  const coded = /^\d{6}$/.test(said) ? regionOf(said) : undefined
  if (coded) return { code: said, place: coded.place }
  all ??= readAll()
  const found = all.filter(({ words }) => says(said, words))
  // 三亚市吉阳区 written whole counts before what only begins so.
  const whole = found.filter(({ place }) => said.endsWith(place.at(-1) ?? ''))
  const [one, another] = whole.length > 0 ? whole : found
  if (!one) return { why: '没有找到这个地方。请写到区县，例如：海南省三亚市吉阳区' }
  if (another) return { why: '有不止一个区县叫这个名字，请把省、市也写上' }
  return { code: one.code, place: one.place }
}

const known = new Map<string, FoundRegion>()

/** Finds the county-level region that a sheet names, by its six digits or by its names with or without province and city. */
export function findRegion(text: string): FoundRegion {
  const before = known.get(text)
  if (before) return before
  // A sheet names some hundred places.
  if (known.size >= 2000) known.clear()
  const found = find(text)
  known.set(text, found)
  return found
}
