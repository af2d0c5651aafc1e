import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import { isId, type StationId } from '../ids'
import { dayOf, type Day, type Instant, instant, msOf } from '../time'
import type { CodeSeed } from './schema'

/** A code is shown for this long. */
export const windowMs = 30_000
/** How far the station's clock, or the way to the server, may be off before a code counts as late. */
export const skewMs = 30_000

/** What stands behind the link's prefix: whose code it is, which 30 seconds, and the proof. */
export interface StationCode {
  stationId: StationId
  /** Number of the 30-second window since the epoch. */
  window: number
  signature: string
}

/** Which 30 seconds an instant falls in. */
export const windowOf = (at: Instant): number => Math.floor(msOf(at) / windowMs)

/** The day whose seed signs a window. */
export const dayOfWindow = (window: number): Day => dayOf(instant(window * windowMs))

// Ids, days and numbers are ASCII, and TextEncoder is missing on the phone.
const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** A station's key for one day, derived from the master secret that never leaves the server. Hex. */
export const seedOf = (masterSecret: string, stationId: StationId, day: Day): CodeSeed => ({
  day,
  seed: bytesToHex(hmac(sha256, ascii(masterSecret), ascii(`${stationId} ${day}`))),
})

const sign = (seed: CodeSeed, stationId: StationId, window: number) =>
  bytesToHex(hmac(sha256, hexToBytes(seed.seed), ascii(`${stationId} ${window}`))).slice(0, 32)

/** The link that the station shows now; undefined when none of the seeds is for today. Works offline. */
export function codeLink(linkPrefix: string, stationId: StationId, seeds: readonly CodeSeed[], now: Instant) {
  const window = windowOf(now)
  const seed = seeds.find((one) => one.day === dayOfWindow(window))
  return seed && `${linkPrefix}/${stationId}.${window.toString(36)}.${sign(seed, stationId, window)}`
}

/** Reads a scanned text. Undefined when it is anything else than a station's code under that prefix. */
export function readCode(linkPrefix: string, text: string): StationCode | undefined {
  if (!text.startsWith(`${linkPrefix}/`)) return undefined
  const [stationId = '', window = '', signature = '', ...rest] = text.slice(linkPrefix.length + 1).split('.')
  if (rest.length > 0 || !isId('station', stationId)) return undefined
  if (!/^(0|[1-9a-z][0-9a-z]{0,5})$/.test(window) || !/^[0-9a-f]{32}$/.test(signature)) return undefined
  return { stationId, window: parseInt(window, 36), signature }
}

/**
 * What a code that reaches the server now proves: `now` that somebody stood at the station, `late`
 * nothing (an offline phone and a forwarded photo look the same), `false` that we didn't make it.
 * A window that hasn't begun yet, beyond the skew, can only be made with a wrong clock: `late` as well.
 */
export function judgeCode(code: StationCode, masterSecret: string, now: Instant): 'now' | 'late' | 'false' {
  const seed = seedOf(masterSecret, code.stationId, dayOfWindow(code.window))
  if (!sameText(sign(seed, code.stationId, code.window), code.signature)) return 'false'
  const begin = code.window * windowMs
  const at = msOf(now)
  return at >= begin - skewMs && at < begin + windowMs + skewMs ? 'now' : 'late'
}

/** Compares without telling by its time how much was right. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}
