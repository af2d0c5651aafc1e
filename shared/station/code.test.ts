import { createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { anId } from '../fixtures'
import { atHour, dayOf, daySchema, type Instant, instant, msOf } from '../time'
import { codeLink, dayOfWindow, judgeCode, readCode, seedOf, skewMs, windowMs, windowOf } from './code'

const secret = 'the master secret of a test'
const prefix = 'https://houniao.example/s'
const station = anId('station', 'yelin')
const otherStation = anId('station', 'baisha')
const noon = atHour(v.parse(daySchema, '2026-11-22'), 12)
const after = (at: Instant, ms: number) => instant(msOf(at) + ms)

/** What the station's phone shows at that moment, from the seed of that day. */
const linkAt = (at: Instant, stationId = station) =>
  codeLink(prefix, stationId, [seedOf(secret, stationId, dayOf(at))], at) ?? ''

/** What the server makes of a scanned text. */
const judge = (text: string, now: Instant, master = secret) => {
  const code = readCode(prefix, text)
  return code ? judgeCode(code, master, now) : 'unreadable'
}

const anyTime = fc
  .integer({ min: Date.parse('2024-01-01T00:00:00.000Z'), max: Date.parse('2060-01-01T00:00:00.000Z') })
  .map(instant)

describe("the station's code", () => {
  it('shown now and scanned now proves that somebody stood there, on any day at any time', () => {
    fc.assert(
      fc.property(anyTime, (at) => {
        expect(judge(linkAt(at), at)).toBe('now')
        expect(readCode(prefix, linkAt(at))).toMatchObject({ stationId: station, window: windowOf(at) })
      }),
    )
  })

  it('is made as node:crypto would make it', () => {
    const hex = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest('hex')
    fc.assert(
      fc.property(anyTime, (at) => {
        const seed = hex(secret, `${station} ${dayOf(at)}`)
        const window = Math.floor(msOf(at) / 30_000)
        const signature = hex(Buffer.from(seed, 'hex'), `${station} ${window}`).slice(0, 32)
        expect(seedOf(secret, station, dayOf(at)).seed).toBe(seed)
        expect(linkAt(at)).toBe(`${prefix}/${station}.${window.toString(36)}.${signature}`)
      }),
    )
  })

  it('stays the same for thirty seconds, and then changes', () => {
    const begin = instant(windowOf(noon) * windowMs)
    expect(linkAt(after(begin, windowMs - 1))).toBe(linkAt(begin))
    expect(linkAt(after(begin, windowMs))).not.toBe(linkAt(begin))
  })

  it.each([
    ['one skew before it is shown', -skewMs, 'now'],
    ['a millisecond earlier than that', -skewMs - 1, 'late'],
    ['when it is first shown', 0, 'now'],
    ['in the last millisecond in which it is shown', windowMs - 1, 'now'],
    ['in the last millisecond of the skew after it', windowMs + skewMs - 1, 'now'],
    ['a millisecond later than that', windowMs + skewMs, 'late'],
    ['an hour later, as a forwarded photo', 3_600_000, 'late'],
    ['a month later', 30 * 86_400_000, 'late'],
  ])('reaching the server %s counts as it should', (_when, ms, expected) => {
    const begin = instant(windowOf(noon) * windowMs)
    expect(judge(linkAt(begin), after(begin, ms))).toBe(expected)
  })

  it('works without a network over midnight, from the seeds of today and tomorrow alone', () => {
    const midnight = atHour(v.parse(daySchema, '2026-11-23'), 0)
    const before = after(midnight, -1)
    const seeds = [before, midnight].map((at) => seedOf(secret, station, dayOf(at)))
    for (const at of [before, midnight]) {
      const link = codeLink(prefix, station, seeds, at)
      expect(judge(link ?? '', at)).toBe('now')
    }
    expect(dayOfWindow(windowOf(before))).toBe('2026-11-22')
    expect(dayOfWindow(windowOf(midnight))).toBe('2026-11-23')
  })

  it('cannot be shown on a day whose seed the phone has not got', () => {
    const seeds = [seedOf(secret, station, dayOf(noon))]
    expect(codeLink(prefix, station, seeds, after(noon, 86_400_000))).toBeUndefined()
    expect(codeLink(prefix, station, [], noon)).toBeUndefined()
  })

  it("made from another day's seed is refused", () => {
    const yesterday = seedOf(secret, station, dayOf(after(noon, -86_400_000)))
    const link = codeLink(prefix, station, [{ ...yesterday, day: dayOf(noon) }], noon)
    expect(judge(link ?? '', noon)).toBe('false')
  })

  it("made from another station's seed is refused", () => {
    const seed = seedOf(secret, otherStation, dayOf(noon))
    expect(judge(codeLink(prefix, station, [seed], noon) ?? '', noon)).toBe('false')
  })

  it('made with another master secret is refused', () => {
    expect(judge(linkAt(noon), noon, 'the secret of another system')).toBe('false')
  })

  it('names its station, so that a code of another one is known as such', () => {
    expect(readCode(prefix, linkAt(noon, otherStation))?.stationId).toBe(otherStation)
  })

  it('reads the same when the number of its window has grown to six characters', () => {
    const shortest = instant(36 ** 5 * windowMs)
    expect(linkAt(after(shortest, -1)).split('.').at(-2)).toHaveLength(5)
    expect(linkAt(shortest).split('.').at(-2)).toHaveLength(6)
    expect(judge(linkAt(shortest), shortest)).toBe('now')
  })

  it('does not hold the seed it is made with, nor the master secret', () => {
    const { seed } = seedOf(secret, station, dayOf(noon))
    expect(linkAt(noon)).not.toContain(seed.slice(0, 16))
    expect(seed).not.toContain(Buffer.from(secret).toString('hex').slice(0, 16))
  })
})

describe('any one-character change of a code', () => {
  const characters = fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyzABCZ._-/:?#% \n信')

  it('is refused: another character', () => {
    fc.assert(
      fc.property(anyTime, fc.nat(), characters, (at, n, character) => {
        const link = linkAt(at)
        const place = n % link.length
        fc.pre(link[place] !== character)
        const changed = link.slice(0, place) + character + link.slice(place + 1)
        expect(['unreadable', 'false']).toContain(judge(changed, at))
      }),
      { numRuns: 1000 },
    )
  })

  it('is refused: one character more', () => {
    fc.assert(
      fc.property(anyTime, fc.nat(), characters, (at, n, character) => {
        const link = linkAt(at)
        const place = n % (link.length + 1)
        const changed = link.slice(0, place) + character + link.slice(place)
        expect(['unreadable', 'false']).toContain(judge(changed, at))
      }),
      { numRuns: 1000 },
    )
  })

  it('is refused: one character less', () => {
    const link = linkAt(noon)
    for (let place = 0; place < link.length; place++) {
      const changed = link.slice(0, place) + link.slice(place + 1)
      expect(['unreadable', 'false']).toContain(judge(changed, noon))
    }
  })
})

describe('a scanned text that is no code of a station', () => {
  it.each([
    ['nothing', ''],
    ['the prefix alone', prefix],
    ['the prefix and a slash', `${prefix}/`],
    ['a link of somebody else', 'https://example.com/s/x'],
    ['a prefix that only begins the same', `${prefix}x/${station}.abc.${'0'.repeat(32)}`],
    ['a part more', `${prefix}/${station}.abc.${'0'.repeat(32)}.x`],
    ['a part less', `${prefix}/${station}.abc`],
    ['another kind of id', `${prefix}/${anId('trip', 'x')}.abc.${'0'.repeat(32)}`],
    ['a window of seven characters', `${prefix}/${station}.abcdefg.${'0'.repeat(32)}`],
    ['no window', `${prefix}/${station}..${'0'.repeat(32)}`],
    ['a window with zeros before it', `${prefix}/${station}.0abc.${'0'.repeat(32)}`],
    ['a signature in capitals', `${prefix}/${station}.abc.${'A'.repeat(32)}`],
    ['a short signature', `${prefix}/${station}.abc.${'0'.repeat(31)}`],
  ])('is not read: %s', (_what, text) => {
    expect(readCode(prefix, text)).toBeUndefined()
  })

  it('is not read, and nothing breaks, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.boolean(), (text, behindPrefix) => {
        expect(readCode(prefix, behindPrefix ? `${prefix}/${text}` : text)).toBeUndefined()
      }),
    )
  })

  it('with a right form and a made-up signature is refused in every window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36 ** 6 - 1 }), (window) => {
        expect(judge(`${prefix}/${station}.${window.toString(36)}.${'0'.repeat(32)}`, noon)).toBe('false')
      }),
    )
  })
})
