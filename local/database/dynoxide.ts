import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { freePort } from '../free-port'

/** Where the embedded database's program is. @throws Error in one line when this platform has none. */
export function findBinary(platform: string, arch: string): string {
  try {
    const require = createRequire(__filename)
    return join(dirname(require.resolve(`@dynoxide/${platform}-${arch}/package.json`)), 'dynoxide')
  } catch {
    throw new Error(
      `The embedded database has no build for ${platform} ${arch}. ` +
        'Start DynamoDB Local (docker run -p 8000:8000 amazon/dynamodb-local, or its jar with java) ' +
        'and set DYNAMODB_ENDPOINT=http://localhost:8000.',
    )
  }
}

/** A database process. */
export interface DatabaseProcess {
  readonly endpoint: string
  readonly pid: number
  close(): Promise<void>
}

/**
 * Starts the embedded database on a free port.
 *
 * @param file Where it keeps the data; absent, in memory.
 * @throws Error in one line when it has no build for this platform or doesn't start.
 */
export async function startDynoxide(file?: string): Promise<DatabaseProcess> {
  const binary = findBinary(process.platform, process.arch)
  // Between finding a free port and listening on it, another process may take it.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const child = spawn(
      binary,
      ['serve', '--port', String(port), ...(file === undefined ? [] : ['--db-path', file])],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const failure = await untilListening(child)
    if (failure === undefined) return asProcess(child, `http://127.0.0.1:${port}`)
    if (attempt === 5) throw new Error(`The embedded database did not start: ${failure}`)
  }
}

/** Waits for the line that says it listens. @returns what went wrong, if it ends instead. */
function untilListening(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let printed = ''
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('listening on')) resolve(undefined)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code) => resolve(printed.trim() || `exit ${String(code)}`))
  })
}

function asProcess(child: ChildProcess, endpoint: string): DatabaseProcess {
  // Whatever way this process ends, the database must not outlive it.
  const end = () => child.kill()
  process.once('exit', end)
  return {
    endpoint,
    pid: child.pid ?? 0,
    close: async () => {
      process.off('exit', end)
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
