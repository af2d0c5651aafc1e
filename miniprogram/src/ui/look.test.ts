import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import theme from '../theme.json'
import { ICON_NAMES } from './icon'

const sources = path.join(__dirname, '..')
const read = (file: string) => readFileSync(path.join(sources, file), 'utf8')
const all = readdirSync(sources, { recursive: true, encoding: 'utf8' })
const tokens = read('ui/tokens.scss')

/** Custom properties in a piece of style, without the dashes. */
const properties = (style: string): Record<string, string> =>
  Object.fromEntries(
    [...style.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
const light = properties(tokens.split('@media')[0] ?? '')
const dark = { ...light, ...properties(tokens.split('@media')[1] ?? '') }

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one = '', other = ''): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

test('only tokens.scss names colours and sizes', () => {
  const styles = all.filter((file) => file.endsWith('.scss') && !file.endsWith('tokens.scss'))
  const naming = styles.filter((file) => {
    const rules = read(file).replace(/\/\/.*|url\([^)]*\)/g, '')
    return /#[0-9a-f]{3,8}\b|rgba?\(|\d(px|rpx)\b/i.test(rules)
  })
  expect(styles.length).toBeGreaterThan(20)
  expect(naming).toEqual([])
})

test('the bars that WeChat draws have the same colours as the pages', () => {
  for (const [bars, page] of [
    [theme.light, light],
    [theme.dark, dark],
  ] as const) {
    for (const [bar, token] of Object.entries({
      paper: 'paper',
      card: 'card',
      inkSoft: 'ink-soft',
      red: 'red',
    } as const)) {
      expect(
        `${token} ${Object.entries(bars)
          .find(([name]) => name === bar)?.[1]
          .toLowerCase()}`,
      ).toBe(`${token} ${page[token]}`)
    }
  }
})

test.each([
  ['ink', 'paper'],
  ['ink', 'card'],
  ['ink', 'pressed'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'card'],
  ['ink-soft', 'neutral-tint'],
  ['on-red', 'red'],
  ['red', 'card'],
  ['red', 'paper'],
  ['teal', 'card'],
  ['teal', 'teal-tint'],
  ['amber', 'card'],
  ['amber', 'amber-tint'],
  ['green', 'green-tint'],
])('%s on %s can be read, in the light and in the dark', (text, ground) => {
  expect(contrast(light[text], light[ground])).toBeGreaterThanOrEqual(4.5)
  expect(contrast(dark[text], dark[ground])).toBeGreaterThanOrEqual(4.5)
})

test('every icon that can be named is in the styles', () => {
  const listed = [...(/\$names: \(([^)]+)\)/.exec(read('ui/icon.scss'))?.[1] ?? '').matchAll(/'([\w-]+)'/g)]
  expect(listed.map(([, name]) => name)).toEqual([...ICON_NAMES])
})

test('each Vant tag stands in one wrapper alone, which never spreads its attributes', () => {
  const files = all.filter(
    (file) => file.endsWith('.tsx') && !/\.test\.tsx$/.test(file) && !file.startsWith('testing'),
  )
  const uses = files.flatMap((file) =>
    [...read(file).matchAll(/<(van-[\w-]+)([^>]*)/g)].map(([, tag, attributes = '']) => ({
      file,
      tag,
      attributes,
    })),
  )
  const homes = new Map<string | undefined, Set<string>>()
  for (const { file, tag } of uses) homes.set(tag, (homes.get(tag) ?? new Set()).add(file))
  expect([...homes].map(([tag, where]) => [tag, [...where]])).toEqual(
    expect.arrayContaining([
      ['van-button', ['ui/button.tsx']],
      ['van-popup', ['ui/popup.tsx']],
    ]),
  )
  expect([...homes.values()].filter((where) => where.size > 1)).toEqual([])
  expect(uses.filter(({ attributes }) => attributes.includes('{...'))).toEqual([])
})
