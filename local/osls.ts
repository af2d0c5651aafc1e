import { spawn } from 'node:child_process'
import { fromRoot } from './project-root'

/**
 * Runs `osls package` (the deploy tool, without network and credentials) in a folder that has a `serverless.yml`.
 * Its output goes to `.serverless/` and `.esbuild/` there.
 *
 * @throws Error with what the tool printed, when it fails.
 */
export function packageService(folder: string): Promise<void> {
  const osls = fromRoot('node_modules', 'serverless', 'bin', 'serverless.js')
  const quiet = {
    SLS_TELEMETRY_DISABLED: '1',
    SLS_NOTIFICATIONS_MODE: 'off',
    SLS_INTERACTIVE_SETUP_ENABLE: '',
  }
  const child = spawn(process.execPath, [osls, 'package'], {
    cwd: folder,
    env: { ...process.env, ...quiet },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  const keep = (chunk: Buffer) => printed.push(chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`Packaging failed (exit ${String(code)}):\n${printed.join('').trim()}`))
    })
  })
}
