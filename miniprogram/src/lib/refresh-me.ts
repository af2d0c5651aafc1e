import { whoAmI } from '@shared/account/contract'
import { callEndpoint } from './call-endpoint'
import { keepMe, sessionState } from './session'

const everyMs = 5 * 60_000
let last = -Infinity

/** Asks who the person is now, at most every five minutes: roles come and go. Without a network nothing changes. */
export async function refreshMe(): Promise<void> {
  if (sessionState().is !== 'open' || Date.now() - last < everyMs) return
  last = Date.now()
  try {
    keepMe(await callEndpoint(whoAmI, { actingAs: 'self' }))
  } catch {
    // What the phone knows stays good enough until the next time.
  }
}
