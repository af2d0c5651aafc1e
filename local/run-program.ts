import { spawn } from 'node:child_process'

/** The program and all that it starts end when their standard input does: when they are stopped, or we die. */
const untilInputEnds =
  'exec 3<&0; "$0" "$@" 3<&- </dev/null & program=$!; (cat <&3; kill 0) >/dev/null 2>&1 & exec 3<&-; wait $program'

interface ProgramOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Ends the program and everything that it has started. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs a program to its end, in a process group of its own, so that Ctrl-C reaches it through us alone.
 *
 * @returns what it printed, both outputs together.
 * @throws Error with what it printed when it fails; the signal's reason, when that ended it and all of it is gone.
 */
export function runProgram(command: readonly string[], options: ProgramOptions): Promise<string> {
  const { cwd, env, signal } = options
  if (signal?.aborted) return Promise.reject(reasonOf(signal))
  const child = spawn('sh', ['-c', untilInputEnds, ...command], { cwd, env, detached: true, stdio: 'pipe' })
  const printed: string[] = []
  const keep = (chunk: Buffer) => printed.push(chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const stop = () => child.stdin.end()
  signal?.addEventListener('abort', stop)
  return new Promise<string>((resolve, reject) => {
    child.on('error', reject)
    // Its outputs are closed when the last process that holds them has ended.
    child.on('close', (code) => {
      if (code === 0) resolve(printed.join(''))
      else if (signal?.aborted) reject(reasonOf(signal))
      else reject(new Error(`exit ${String(code)}:\n${printed.join('').trim()}`))
    })
  }).finally(() => signal?.removeEventListener('abort', stop))
}

const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error(String(reason))
