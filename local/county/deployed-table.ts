/** What names the table of a deployment. Its key, its secrets and its other parts aren't needed to make or invite. */
const needed = ['TABLE_NAME', 'AWS_REGION'] as const

/**
 * Which table a command with `--deployed` speaks of: that of `functions/environment.ts`, and nothing on this machine is
 * opened. Credentials are found as the SDK finds them.
 * @returns the table in words, to be printed before anything is done.
 * @throws Error in one line when the environment doesn't name it.
 */
export function deployedTable(env: NodeJS.ProcessEnv): string {
  const missing = needed.filter((name) => !env[name]?.trim())
  if (missing.length > 0)
    throw new Error(`--deployed needs ${missing.join(' and ')} in the environment: docs/operations.md`)
  return `the table ${env.TABLE_NAME ?? ''} in ${env.AWS_REGION ?? ''}`
}

/** Says in one line why a deployment's table could not be reached or isn't there. */
export async function inDeployment<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    // Plain errors are the command's own sentences; the SDK's have a name.
    if (name === 'Error') throw error
    throw new Error(`${where} can't be used: ${name}: ${message.split('\n')[0] ?? ''}`, { cause: error })
  }
}
