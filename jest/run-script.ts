import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Runs an npm script of this package; its output is shown only if it fails, which throws. */
export function runScript(name: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', name], {
    cwd: join(__dirname, '..'),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`npm run ${name} failed:\n${stdout}\n${stderr}`)
}
