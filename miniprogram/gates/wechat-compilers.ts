import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Dist } from './dist'

/** Where WeChat's own compilers run. */
export const compilersRunHere = (): boolean => process.platform === 'linux' && process.arch === 'x64'

/**
 * WeChat's own compilers take every template, script of a template and style sheet. Linux x64 only.
 * @returns one entry per compiler that refuses something, with its own words
 */
export const weChatCompiles = (dist: Dist): string[] => [
  ...compile(dist, 'wcc', ['-d'], /\.(wxml|wxs)$/),
  ...compile(dist, 'wcsc', ['-lc'], /\.wxss$/),
]

const compile = (dist: Dist, compiler: 'wcc' | 'wcsc', flags: string[], wanted: RegExp): string[] => {
  const files = dist.files.filter((file) => wanted.test(file))
  if (files.length === 0) return []
  const binary = path.join(
    path.dirname(require.resolve('miniprogram-compiler/package.json')),
    'bin/linux',
    compiler,
  )
  // Packages are installed without their scripts, so nothing made it executable.
  chmodSync(binary, 0o755)
  const out = mkdtempSync(path.join(tmpdir(), 'houniao-gate-'))
  try {
    const run = spawnSync(binary, [...flags, '-o', path.join(out, 'out.js'), ...files], {
      cwd: dist.folder,
      encoding: 'utf8',
    })
    if (run.error) throw run.error
    const said = `${run.stdout}${run.stderr}`.trim()
    return run.status === 0 && !/^ERR/m.test(said) ? [] : [`${compiler}: ${said || `exit ${run.status}`}`]
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
