import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleScreen, contentSecurityPolicy, screenPage } from '../screen/build'
import { makeIfChanged } from './made-from'
import { fromRoot } from './project-root'

const folder = fromRoot('.cache', 'screen')
const types: Readonly<Record<string, string>> = { 'screen.js': 'text/javascript', 'screen.css': 'text/css' }

/** Where the page for a TV or an old computer lies, beside the page on a computer: its origin is the one let in. */
export const screenPath = 'screen/'

/** Bundles the page, unless that is what lies there. */
export const buildScreen = (): Promise<boolean> =>
  makeIfChanged({
    sources: ['screen', 'desk', 'miniprogram/src/ui', 'shared', 'package-lock.json'].map((path) =>
      fromRoot(path),
    ),
    results: [folder],
    record: fromRoot('.cache', 'screen.hash'),
    make: () => bundleScreen(folder),
  })

/**
 * One of the page's files; undefined when it isn't one of them.
 * @param name of the file below its folder; `''`: the page itself.
 */
export function screenFile(
  name: string,
  { api, fonts }: { api: string; fonts: readonly string[] },
): { type: string; body: string; policy: string } | undefined {
  const policy = contentSecurityPolicy(api)
  if (name === '')
    return {
      type: 'text/html',
      body: screenPage(
        api,
        fonts.map((href) => `../${href}`),
      ),
      policy,
    }
  const [type, file] = [types[name], join(folder, name)]
  return type && existsSync(file) ? { type, body: readFileSync(file, 'utf8'), policy } : undefined
}
