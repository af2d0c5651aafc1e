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

/**
 * Runs the program until its own standard input ends, so that it never outlives this process, however that dies; and
 * in a process group of its own (`detached`), so that Ctrl-C leaves it for us to close last.
 */
export const untilInputEnds =
  'exec 3<&0; "$0" "$@" 3<&- & child=$!; (cat <&3; kill $child) >/dev/null 2>&1 & exec 3<&-; wait $child'

/** A database process. */
export interface DatabaseProcess {
  readonly endpoint: string
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
    const args = ['serve', '--port', String(port), ...(file === undefined ? [] : ['--db-path', file])]
    const child = spawn('sh', ['-c', untilInputEnds, binary, ...args], { detached: true, stdio: 'pipe' })
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

const asProcess = (child: ChildProcess, endpoint: string): DatabaseProcess => ({
  endpoint,
  close: async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.stdin?.end()
    await ended
  },
})
