import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { contentHash } from '../local/content-hash'
import { fromRoot } from '../local/project-root'
import { runScript } from './run-script'

const sources = [
  'miniprogram/src',
  'miniprogram/gates',
  'shared',
  'config',
  'babel.config.js',
  'package-lock.json',
]
const builtFrom = fromRoot('.cache', 'weapp.hash')

/** Tests in a browser run the compiled mini-program; it is built once before them, if a source has changed. */
export default function buildIfChanged(): void {
  const hash = contentHash(sources.map((path) => fromRoot(path)))
  const isBuilt = existsSync(fromRoot('miniprogram/dist/weapp/app.json')) && existsSync(builtFrom)
  if (isBuilt && readFileSync(builtFrom, 'utf8') === hash) return
  runScript('build:weapp')
  mkdirSync(fromRoot('.cache'), { recursive: true })
  writeFileSync(builtFrom, hash)
}
