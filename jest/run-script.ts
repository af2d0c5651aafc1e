import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '..')

/** Runs an npm script of this package; its output is shown only if it fails, which throws. */
export function runScript(name: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', name], {
    cwd: root,
    encoding: 'utf8',
    // jest's own NODE_ENV would make another build.
    env: { ...process.env, NODE_ENV: undefined },
  })
  if (status !== 0) throw new Error(`npm run ${name} failed:\n${stdout}\n${stderr}`)
}
