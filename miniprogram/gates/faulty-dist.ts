import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDist, type Dist } from './dist'

const PAGE = {
  js: 'Page({})',
  json: '{"usingComponents":{}}',
  wxml: '<view>今日</view>',
  wxss: '.page{color:red}',
}
const SOUND = {
  'app.js': 'App({})',
  'app.json': JSON.stringify({
    pages: ['pages/today/index'],
    subPackages: [{ root: 'features/trip/', pages: ['pages/file/index'] }],
    themeLocation: 'theme.json',
    tabBar: { list: [{ pagePath: 'pages/today/index', text: '今日', iconPath: '@icon' }] },
  }),
  'app.wxss': '@import "./common.wxss";',
  'common.wxss': 'page{font-size:17px}',
  'theme.json': JSON.stringify({ light: { icon: 'light.png' }, dark: { icon: 'dark.png' } }),
  'light.png': 'a picture',
  'dark.png': 'a picture',
  ...Object.fromEntries(
    ['pages/today/index', 'features/trip/pages/file/index'].flatMap((page) =>
      Object.entries(PAGE).map(([extension, text]) => [`${page}.${extension}`, text]),
    ),
  ),
}

const folders: string[] = []
afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

/** Writes files (name → content, `null` for none) into a temporary folder that goes when the tests are over. */
export const folderWith = (files: Record<string, string | null>): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'houniao-gates-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

/**
 * Writes a small sound mini-program into a temporary folder, with some of its files changed.
 * @param changes name → another content, or `null` for a file that is to be missing
 */
export const distWith = (changes: Record<string, string | null>): Dist =>
  openDist(folderWith({ ...SOUND, ...changes }))
