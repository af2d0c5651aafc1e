import { mkdtempSync, rmSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from './run-program'

const options = { cwd: __dirname, env: process.env }

test('what a program prints comes back; when it fails, with its exit code as an error', async () => {
  expect(await runProgram(['sh', '-c', 'echo one; echo two >&2'], options)).toBe('one\ntwo\n')
  await expect(runProgram(['sh', '-c', 'echo no; exit 3'], options)).rejects.toThrow('exit 3:\nno')
})

test('a program that is stopped takes along what it has started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'run-program-'))
  const started = (async () => {
    for await (const _ of watch(folder)) return
  })()
  const stop = new AbortController()
  // It ends for us only when nobody holds its output any more: the one in the background would for ten minutes.
  const command = ['sh', '-c', 'sleep 600 & touch "$0/started"; wait', folder]
  const running = runProgram(command, { ...options, signal: stop.signal })
  const ended = expect(running).rejects.toThrow('enough')
  await started
  stop.abort(new Error('enough'))
  await ended
  rmSync(folder, { recursive: true })
})

test('what is stopped already does not begin', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(runProgram(['no-such-program'], { ...options, signal })).rejects.toThrow('enough')
})
