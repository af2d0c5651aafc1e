import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isStale } from './is-stale'
import packageIfStale from './package-if-stale'
import { runScript } from './run-script'

/** Tests in a browser run the compiled mini-program on the compiled template. */
export default function buildIfStale(): void {
  packageIfStale()
  if (!existsSync(join(__dirname, '../miniprogram/gates/check.ts'))) return
  const sources = ['miniprogram', 'shared', 'config', 'babel.config.js', 'package-lock.json']
  if (isStale('miniprogram/dist/weapp/app.json', sources)) runScript('build:weapp')
}
