import { type Instant, instant, msOf } from '@shared/time'

/** What this computer measures: how long it has been on, and what it believes the time to be. */
export interface Ticks {
  steadyMs: number
  wallMs: number
}

/** The server's time by what it said last. This computer's own clock may be years off; only how far it went counts. */
export interface ServerClock {
  said: (at: Instant, ticks: Ticks) => void
  /** Undefined until the server has said it once. */
  now: (ticks: Ticks) => Instant | undefined
}

/**
 * Starts the clock. A computer that slept has a steady count that stood still, so the longer of the two ways counts: a
 * code that is too old shows sooner, and is never shown for longer.
 */
export function startServerClock(): ServerClock {
  let known: { ms: number; at: Ticks } | undefined
  return {
    said: (at, ticks) => {
      known = { ms: msOf(at), at: ticks }
    },
    now: (ticks) => {
      if (!known) return undefined
      const steady = ticks.steadyMs - known.at.steadyMs
      const wall = ticks.wallMs - known.at.wallMs
      return instant(known.ms + Math.max(0, Math.round(steady), wall))
    },
  }
}

/** How far apart the two ways may be before the server is asked what time it is: somebody set the clock, or it slept. */
export const driftMs = 5_000

export const hasJumped = (before: Ticks, after: Ticks): boolean =>
  Math.abs(after.wallMs - before.wallMs - (after.steadyMs - before.steadyMs)) > driftMs
