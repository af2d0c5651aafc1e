import * as v from 'valibot'
import { type Day, dayOf, type Instant, instant, msOf } from '@shared/time'
import { slot } from './storage'
import { createStore, useStore } from './store'

const kept = slot('server-time-offset', v.number())
const offset = createStore(() => kept.read() ?? 0)

/** Phones drift by less than this between two answers; a smaller change isn't worth a write. */
const worthKeepingMs = 500

/**
 * Learns how far the phone's clock is from the server's, and keeps it for times without a network.
 * @param serverTime as the server said it
 * @param sentAt when the request left, ms of the phone's clock
 * @param receivedAt when the answer came; the server's moment is taken to lie in the middle
 */
export function keepOffset(serverTime: Instant, sentAt: number, receivedAt: number): void {
  const found = Math.round(msOf(serverTime) - (sentAt + receivedAt) / 2)
  if (Math.abs(found - offset.get()) < worthKeepingMs) return
  offset.set(found)
  kept.keep(found)
}

/** How far the phone's clock is from the server's, followed as it is learnt anew. */
export const useClockOffset = (): number => useStore(offset)

/** What a clock on the server shows now, as well as the phone knows. */
export const serverNow = (): Instant => instant(Date.now() + offset.get())

/** Today in Asia/Shanghai, by the server's clock. */
export const today = (): Day => dayOf(serverNow())
