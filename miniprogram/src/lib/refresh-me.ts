import { whoAmI } from '@shared/account/contract'
import { callEndpoint } from './call-endpoint'
import { keepMe, sessionState } from './session'

const usuallyAfterMs = 5 * 60_000
let last = -Infinity

/**
 * Asks who the person is now: roles come and go. Without a network nothing changes.
 * @param atLeastAfterMs how long ago the last time must be, ms
 */
export async function refreshMe(atLeastAfterMs = usuallyAfterMs): Promise<void> {
  if (sessionState().is !== 'open' || Date.now() - last < atLeastAfterMs) return
  last = Date.now()
  try {
    keepMe(await callEndpoint(whoAmI, { actingAs: 'self' }))
  } catch {
    // What the phone knows stays good enough until the next time.
  }
}
