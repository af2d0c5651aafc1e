import { makeIfChanged } from './made-from'
import { fromRoot } from './project-root'
import { runProgram } from './run-program'

const sources = [
  'miniprogram/src',
  'miniprogram/gates',
  'shared',
  'config',
  'babel.config.js',
  'package-lock.json',
]

/** Where the compiled mini-program lies. */
export const weappFolder = fromRoot('miniprogram', 'dist', 'weapp')

/** The default addresses alone are answered on this machine, and a test runner's NODE_ENV would make another build. */
const buildEnvironment = (): Record<string, string | undefined> => ({
  ...process.env,
  ...{ HOUNIAO_API_ORIGIN: undefined, HOUNIAO_SCAN_PREFIX: undefined, HOUNIAO_SWEEP_PREFIX: undefined },
  NODE_ENV: undefined,
})

/**
 * Builds the mini-program for the default addresses, gates included, unless that is what lies there.
 *
 * @param signal ends the build.
 * @returns whether it was built anew.
 * @throws Error with what the build printed; the signal's reason when that ended it.
 */
export function buildWeapp(signal?: AbortSignal): Promise<boolean> {
  return makeIfChanged({
    sources: sources.map((path) => fromRoot(path)),
    results: [weappFolder],
    record: fromRoot('.cache', 'weapp.hash'),
    make: async () => {
      const command = ['npm', 'run', '--silent', 'build:weapp']
      try {
        await runProgram(command, { cwd: fromRoot(), env: buildEnvironment(), signal })
      } catch (error) {
        if (signal?.aborted) throw error
        throw new Error(
          `The mini-program could not be built: ${error instanceof Error ? error.message : String(error)}`,
          { cause: error },
        )
      }
    },
  })
}
