import { instant, type Instant } from '@shared/time'
import { clockOffsetMs } from './environment'

/** Milliseconds for measuring how long something takes; never shown, never kept. */
export const stopwatch = (): (() => number) => {
  const began = performance.now()
  return () => Math.round(performance.now() - began)
}

/** What time it is. */
export const now = (): Instant => instant(Date.now() + clockOffsetMs())
