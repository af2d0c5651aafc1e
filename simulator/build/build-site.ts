import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CompiledWeapp } from '../compiled-weapp'
import { readAppConfig, readComponentConfigs } from './app-config'
import { bundle } from './bundle'
import { compileScripts } from './compile-scripts'
import { compileStyles } from './compile-styles'
import { compileTemplates } from './compile-templates'
import { openDist } from './dist-files'
import type { Problem } from './problem'

export interface BuildSiteOptions {
  /** Folder of a compiled mini-program (the one with app.json). */
  dist: string
  /** Folder to write the static site into; made when missing. */
  out: string
}

export interface BuiltSite {
  problems: Problem[]
  pages: string[]
  milliseconds: number
}

const asset = /\.(png|jpe?g|gif|svg|webp|ttf|woff2?|mp3|wav)$/i

/**
 * Compiles a mini-program into a static site that a browser can run. Throws when the folder holds no
 * mini-program or its JSON is malformed; what its templates and styles get wrong is in `problems`.
 */
export const buildSite = async ({ dist, out }: BuildSiteOptions): Promise<BuiltSite> => {
  const started = Date.now()
  const files = openDist(dist)
  const { app, themes } = readAppConfig(files)
  const components = readComponentConfigs(files)
  const templates = compileTemplates(files)
  const scripts = compileScripts(files)
  const { styles, scopes, problems } = compileStyles(files, components)
  const missing = app.pages
    .filter((page) => !components[page])
    .map((page): Problem => ({ file: 'app.json', message: `page ${page} does not exist`, isError: true }))
  const weapp: CompiledWeapp = { app, components, styles, scopes, themes }

  await mkdir(out, { recursive: true })
  await Promise.all([
    writeFile(join(out, 'weapp-data.js'), `window.__WEAPP__=${JSON.stringify(weapp)};`),
    writeFile(join(out, 'weapp-templates.js'), `window.__WEAPP_TEMPLATES__=${templates.expression};`),
    writeFile(join(out, 'weapp-code.js'), scripts.code),
    bundle('phone/main.ts', join(out, 'phone.js')),
    bundle('frame/main.ts', join(out, 'frame.js')),
    ...files.paths
      .filter((file) => asset.test(file))
      .map(async (file) => {
        const target = join(out, 'assets', file)
        await mkdir(dirname(target), { recursive: true })
        await cp(files.absolute(file), target)
      }),
  ])
  return {
    problems: [...templates.problems, ...problems, ...scripts.problems, ...missing],
    pages: app.pages,
    milliseconds: Date.now() - started,
  }
}
