import { fromRoot } from './project-root'
import { runProgram } from './run-program'

/**
 * Runs `osls package` (the deploy tool, without network and credentials) in a folder that has a `serverless.yml`.
 * Its output goes to `.serverless/` and `.esbuild/` there.
 *
 * @param signal ends it.
 * @throws Error with what the tool printed, when it fails; the signal's reason when that ended it.
 */
export async function packageService(folder: string, signal?: AbortSignal): Promise<void> {
  const osls = fromRoot('node_modules', 'serverless', 'bin', 'serverless.js')
  const quiet = {
    SLS_TELEMETRY_DISABLED: '1',
    SLS_NOTIFICATIONS_MODE: 'off',
    SLS_INTERACTIVE_SETUP_ENABLE: '',
  }
  const env = { ...process.env, ...quiet }
  try {
    await runProgram([process.execPath, osls, 'package'], { cwd: folder, env, signal })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Error(`Packaging failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
