import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fromRoot } from './project-root'

/** A process that starts something in that way; what it starts decides how. */
const beginning = (start: string) => {
  const script = `
    const { runUntilStopped } = require('./local/until-stopped.ts')
    const { runProgram } = require('./local/run-program.ts')
    const options = (signal) => ({ cwd: '.', env: process.env, signal })
    runUntilStopped(async (signal) => { ${start} }, (error) => 'wrong: ' + error.message)`
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', '-e', script], { cwd: fromRoot() })
  let [said, complained] = ['', '']
  child.stderr.on('data', (text: Buffer) => (complained += text.toString()))
  const says = (word: string) =>
    new Promise<void>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString()
        if (said.includes(word)) resolve()
      })
    })
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, complained, said }))
  return { child, says, ended }
}

jest.setTimeout(30_000)

test.each(['SIGINT', 'SIGTERM'] as const)('%s closes what was started, and that is all', async (signal) => {
  const { child, says, ended } = beginning(
    `console.log('ready'); setInterval(() => 0, 1e6); return { close: async () => console.log('closed') }`,
  )
  await says('ready')
  child.kill(signal)
  expect(await ended).toEqual({ code: 0, complained: '', said: 'ready\nclosed\n' })
})

test('one Ctrl-C that comes twice, handed on by whoever started it, still closes', async () => {
  const { child, says, ended } = beginning(`
    console.log('ready')
    setInterval(() => 0, 1e6)
    const close = () =>
      new Promise((resolve) => {
        process.once('SIGINT', () => (console.log('closed'), resolve()))
        console.log('stopping')
      })
    return { close }`)
  await says('ready')
  child.kill('SIGINT')
  await says('stopping')
  child.kill('SIGINT')
  const { code, complained, said } = await ended
  expect({ code, complained }).toEqual({ code: 0, complained: '' })
  expect(said).toContain('closed')
})

test('Ctrl-C in the middle of a build ends the build and leaves no trace', async () => {
  const { child, says, ended } = beginning(
    `console.log('building'); await runProgram(['sh', '-c', 'sleep 600 & wait'], options(signal))`,
  )
  await says('building')
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 0, complained: '' })
})

test('Ctrl-C that comes while the last of it starts closes it', async () => {
  const { child, says, ended } = beginning(`
    console.log('loading')
    await new Promise((resolve) => { setInterval(() => 0, 1e6); signal.addEventListener('abort', resolve) })
    return { close: async () => console.log('closed') }`)
  await says('loading')
  child.kill('SIGINT')
  expect(await ended).toEqual({ code: 0, complained: '', said: 'loading\nclosed\n' })
})

test('what goes wrong is said in one line', async () => {
  const { ended } = beginning(`throw new Error('no room')`)
  expect(await ended).toEqual({ code: 1, complained: 'wrong: no room\n', said: '' })
})
