import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { contentHash } from './content-hash'
import { fromRoot } from './project-root'

const sources = [
  'miniprogram/src',
  'miniprogram/gates',
  'shared',
  'config',
  'babel.config.js',
  'package-lock.json',
]
const builtFrom = fromRoot('.cache', 'weapp.hash')

/** Where the compiled mini-program lies. */
export const weappFolder = fromRoot('miniprogram', 'dist', 'weapp')

/**
 * Builds the mini-program, gates included, unless it is built from the sources of now.
 * @returns whether it was built anew.
 * @throws Error with what the build printed.
 */
export function buildWeapp(): boolean {
  const hash = contentHash(sources.map((path) => fromRoot(path)))
  const isBuilt = existsSync(`${weappFolder}/app.json`) && existsSync(builtFrom)
  if (isBuilt && readFileSync(builtFrom, 'utf8') === hash) return false
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build:weapp'], {
    cwd: fromRoot(),
    encoding: 'utf8',
    // A test runner's own NODE_ENV would make another build.
    env: { ...process.env, NODE_ENV: undefined },
  })
  if (status !== 0) throw new Error(`The mini-program could not be built:\n${stdout}\n${stderr}`)
  mkdirSync(fromRoot('.cache'), { recursive: true })
  writeFileSync(builtFrom, hash)
  return true
}
