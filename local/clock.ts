import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** How far to move: the sum of what is given. */
export interface Span {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
}

/** This machine's cloud has a clock of its own, ahead of the real one by an offset. */
export interface Clock {
  /** Milliseconds since the epoch, on the moved clock. */
  now(): number
  readonly offsetMs: number
  /** Moves the clock; the functions in this process see it in CLOCK_OFFSET_MS. */
  advance(span: Span): void
  /** Back to the real time. */
  reset(): void
}

const inMs = ({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): number =>
  (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000

/**
 * Starts the clock.
 *
 * @param file Where the offset is kept from one start to the next; absent, it starts at the real time.
 */
export function startClock(file?: string): Clock {
  let offsetMs = 0
  const moveTo = (ms: number) => {
    offsetMs = ms
    process.env.CLOCK_OFFSET_MS = String(ms)
    if (file !== undefined) writeFileSync(file, `${ms}\n`)
  }
  moveTo(file !== undefined && existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0)
  return {
    now: () => Date.now() + offsetMs,
    get offsetMs() {
      return offsetMs
    },
    advance: (span) => moveTo(offsetMs + inMs(span)),
    reset: () => moveTo(0),
  }
}
