import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { fromRoot } from '../local/project-root'
import { launchBrowser } from './browser/launch'
import { Phone } from './steps/phone'

const dataDir = mkdtempSync(join(tmpdir(), 'npm-start-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const runSchema = v.object({
  api: v.pipe(v.string(), v.startsWith('http://')),
  simulator: v.pipe(v.string(), v.startsWith('http://')),
  wechatAdmin: v.pipe(v.string(), v.startsWith('http://')),
  people: v.array(
    v.object({ key: v.string(), openid: v.string(), name: v.string(), role: v.string(), org: v.string() }),
  ),
})

const npm = ['npm', 'start', '--silent'] as const
/** What npm runs, by itself: npm ends by the signal that it got, whatever the system made of it. */
const systemItself = [fromRoot('node_modules/.bin/tsx'), 'local/start.ts'] as const

/** The system in a process group of its own, as a terminal runs it. */
interface Started {
  /** The address that it printed when it was ready. @throws Error with all it printed when it ended before. */
  ready: Promise<string>
  /** What Ctrl-C does: the signal goes to the whole group. */
  pressCtrlC: () => void
  ended: Promise<{ code: number | null; said: string; complained: string }>
}

function start([command, ...given]: readonly [string, ...string[]], port: number): Started {
  const child: ChildProcess = spawn(command, given, {
    cwd: fromRoot(),
    env: { ...process.env, PORT: String(port), HOUNIAO_DATA: dataDir, NODE_ENV: undefined },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, complained] = ['', '']
  child.stderr?.on('data', (text: Buffer) => (complained += text.toString()))
  const ended = new Promise<{ code: number | null; said: string; complained: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, said, complained: withoutNpm(complained) })),
  )
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString()
      const address = /^ready (\S+)$/m.exec(said)?.[1]
      if (address) resolve(address)
    })
    void ended.then((end) => reject(new Error(`it ended: ${end.said}${end.complained}`)))
  })
  // Who waits for its end alone has no use for it.
  ready.catch(() => undefined)
  return { ready, ended, pressCtrlC: () => process.kill(-(child.pid ?? 0), 'SIGINT') }
}

/** npm's own remarks on the machine's settings are not ours. */
const withoutNpm = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('npm '))
    .join('\n')

test('npm start serves the whole system, keeps its data, and ends cleanly on Ctrl-C', async () => {
  const browser = await launchBrowser()
  try {
    // Given a system that runs on any free port and says where.
    const first = start(npm, 0)
    const address = await first.ready
    expect(address).toMatch(/^http:\/\/localhost:\d+$/)
    const run = v.parse(runSchema, JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')))
    expect(run.simulator).toBe(address)
    expect((await fetch(`${run.api}/openapi.json`)).status).toBe(200)
    const secretary = run.people.find(({ name }) => name === '周明远')
    if (!secretary) throw new Error('周明远 is not among the people')

    // When the secretary registers a trip, and the system is stopped.
    const phone = new Phone(secretary, await browser.newPage(), address)
    await phone.opens()
    await phone.taps(/^登记：王建国/)
    await phone.taps('登记')
    await phone.reads('请在当地选一个驿站')
    expect(await phone.troubles()).toEqual([])
    first.pressCtrlC()
    expect(await first.ended).toMatchObject({ complained: '' })
    expect(existsSync(join(dataDir, 'run.json'))).toBe(false)

    // Then the next start knows of it.
    const second = start(systemItself, 0)
    const again = new Phone(secretary, await browser.newPage(), await second.ready)
    await again.opens()
    await again.reads('何玉梅 去海南 三亚')
    expect(await again.button(/^安排驿站：王建国/).count()).toBe(1)
    second.pressCtrlC()
    expect(await second.ended).toMatchObject({ code: 0, complained: '' })
  } finally {
    await browser.close()
  }
})

test('a port that is taken is said so in one line', async () => {
  const taken = createServer()
  await new Promise<void>((listening) => taken.listen(0, listening))
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  try {
    const { code, complained } = await start(npm, port).ended
    expect(complained).toBe(`Port ${port} is taken: stop what uses it, or start with PORT=0.`)
    expect(code).toBe(1)
  } finally {
    taken.close()
  }
})
