import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'acorn'
import * as v from 'valibot'
import { judgeCode, readCode, seedOf } from '@shared/station/code'
import { screenDarkMs } from '@shared/station/screen'
import { atHour, daySchema, dayOf, type Instant, instant, msOf } from '@shared/time'
import { makeId } from '@shared/ids'
import { bundleScreen, contentSecurityPolicy, screenPage } from './build'
import { hasJumped, startServerClock } from './src/clock'
import { thisBrowser } from './src/this-browser'
import { type Known, viewOf } from './src/view'

describe('the bundle', () => {
  let out: string
  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'screen-'))
    await bundleScreen(out)
  })
  afterAll(() => rmSync(out, { recursive: true, force: true }))
  const script = () => readFileSync(join(out, 'screen.js'), 'utf8')

  it('parses as ES2015, as a plain script', () => {
    expect(() => parse(script(), { ecmaVersion: 2015, sourceType: 'script' })).not.toThrow()
  })

  it('is small, and calls nothing that the last Chrome of Windows 7 lacks', () => {
    expect(script().length).toBeLessThan(120_000)
    expect(script()).not.toMatch(
      /withResolvers|Object\.groupBy|\.toSorted\(|\.toReversed\(|fromAsync|Set\.prototype\.union/,
    )
    expect(readFileSync(join(out, 'screen.css'), 'utf8')).not.toMatch(/&|@container|:has\(/)
  })

  it('is let in by its own policy, and nothing else is', () => {
    const page = screenPage('https://api.example.com')
    expect(page).not.toContain('{{')
    expect(page).toContain("script-src 'self'")
    expect(contentSecurityPolicy('https://api.example.com')).toContain('connect-src https://api.example.com;')
  })
})

const secret = 'a secret of the server'
const stationId = makeId('station', new Uint8Array(20))
const noon = atHour(v.parse(daySchema, '2026-11-22'), 12)
const after = (ms: number): Instant => instant(msOf(noon) + ms)
const shows = (until = after(7 * 86_400_000)) => ({
  ...{ stationId, name: '椰风驿站', orgName: '椰风社区党总支', linkPrefix: 'https://scan.test/s', until },
  seeds: [seedOf(secret, stationId, dayOf(noon))],
})
const connected: Known = { is: 'connected', shows: shows(), heardAt: noon }

describe('a connected screen', () => {
  it('shows a code that counts, by the server’s time', () => {
    const view = viewOf(connected, after(61_000))
    const code = view.is === 'code' ? readCode('https://scan.test/s', view.link) : undefined
    expect(code && judgeCode(code, secret, after(61_000))).toBe('now')
    expect(view).not.toHaveProperty('note')
  })

  it('says when it has heard nothing for a while, and until when the code counts', () => {
    expect(viewOf(connected, after(6 * 60_000))).toMatchObject({
      ...{ is: 'code', note: '现在没有网络，报到码还能用到 14:00' },
    })
  })

  it.each([
    ['has heard nothing for two hours', connected, screenDarkMs, /太久没有连上网络/],
    ['is connected no longer', { ...connected, shows: shows(after(1000)) }, 1000, /到期了/],
    [
      'has no seed for today',
      { ...connected, heardAt: after(86_400_000 - 1000) },
      86_400_000,
      /报到码过期了/,
    ],
  ] as const)('shows no code when it %s, and says what to do', (_why, known, ms, title) => {
    expect(viewOf(known, after(ms))).toMatchObject({ is: 'blank', title: expect.stringMatching(title) })
  })

  it('shows nothing before it knows what time it is', () => {
    expect(viewOf(connected, undefined)).toMatchObject({ is: 'blank' })
  })
})

describe('the clock', () => {
  const ticks = (steadyMs: number, wallMs: number) => ({ steadyMs, wallMs })

  it('is the server’s, whatever the computer believes', () => {
    const clock = startServerClock()
    expect(clock.now(ticks(0, 0))).toBeUndefined()
    clock.said(noon, ticks(1000, 5))
    expect(clock.now(ticks(61_000, 60_005))).toBe(after(60_000))
  })

  it('goes on while the computer sleeps, so that nothing is shown for longer than it may be', () => {
    const clock = startServerClock()
    clock.said(noon, ticks(0, 0))
    expect(clock.now(ticks(1000, 3 * 3_600_000))).toBe(after(3 * 3_600_000))
    expect(clock.now(ticks(1000, -3_600_000))).toBe(after(1000))
  })

  it('is asked for anew when somebody has set the computer’s', () => {
    expect(hasJumped(ticks(0, 0), ticks(1000, 1500))).toBe(false)
    expect(hasJumped(ticks(0, 0), ticks(1000, 3_600_000))).toBe(true)
    expect(hasJumped(ticks(0, 0), ticks(1000, -3_600_000))).toBe(true)
  })
})

it('knows the common browsers', () => {
  expect(thisBrowser('… Chrome/109.0.0.0 Safari/537.36')).toBe('chrome')
  expect(thisBrowser('… Chrome/120.0 Safari/537.36 Edg/120.0')).toBe('edge')
})
