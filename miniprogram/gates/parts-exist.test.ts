import { distWith } from './faulty-dist'
import { partsExist } from './parts-exist'

const page = 'pages/today/index'
const using = (target: string) => ({ [`${page}.json`]: JSON.stringify({ usingComponents: { it: target } }) })

test('a sound build has all its parts', () => {
  expect(partsExist(distWith({}))).toEqual([])
})

test.each([
  [
    'a page of the main package',
    { [`${page}.wxml`]: null },
    `app.json names ${page}, ${page}.wxml is missing`,
  ],
  [
    'a page of a subpackage',
    { 'features/trip/pages/file/index.js': null },
    'app.json names features/trip/pages/file/index, features/trip/pages/file/index.js is missing',
  ],
  [
    'a component named by a path that was never resolved',
    using('@vant/weapp/dist/button/index'),
    `${page}.json names pages/today/@vant/weapp/dist/button/index, pages/today/@vant/weapp/dist/button/index.js is missing`,
  ],
  [
    'a component of a component',
    {
      ...using('/npm/button'),
      'npm/button.js': '',
      'npm/button.wxml': '',
      'npm/button.json': '{"component":true,"usingComponents":{"icon":"./icon"}}',
    },
    'npm/button.json names npm/icon, npm/icon.wxml is missing',
  ],
  ['the theme', { 'theme.json': null }, 'app.json names theme.json, which is missing'],
  ['the dark picture of a tab', { 'dark.png': null }, 'the tab bar shows dark.png, which is missing'],
  ['a small picture of a tab', { 'dark.png': 'x'.repeat(40 * 1024 + 1) }, 'dark.png is larger than 40 KB'],
])('%s is missed', (_what, changes: Record<string, string | null>, problem) => {
  expect(partsExist(distWith(changes))).toContain(problem)
})
