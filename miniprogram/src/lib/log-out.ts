import { logOut as logOutEndpoint } from '@shared/account/contract'
import { callEndpoint } from './call-endpoint'
import { forgetAllReads } from './read-cache'
import { closeSession } from './session'

/**
 * Ends the session here and, if it can be reached, on the server, and forgets all that was read. What waits
 * in the outbox stays the person's and goes out when they come back in.
 */
export async function logOut(): Promise<void> {
  // Without a network the session ends on the server by itself.
  await callEndpoint(logOutEndpoint, { actingAs: 'self' }).catch(() => undefined)
  closeSession()
  forgetAllReads()
}
