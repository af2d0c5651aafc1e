import { logOut as logOutEndpoint } from '@shared/account/contract'
import { callEndpoint } from './call-endpoint'
import { forgetDrafts } from './draft-slot'
import { forgetAllReads } from './read-cache'
import { closeSession, sessionState } from './session'

/**
 * Ends the session here and, if it can be reached, on the server, and forgets all that was read or begun to be
 * filled in. What waits in the outbox stays the person's and goes out when they come back in.
 *
 * Not sent by the outbox: a session that is over needs no second try, and one that is kept for later would end
 * the session of whoever is in by then.
 */
export async function logOut(): Promise<void> {
  const state = sessionState()
  const account = state.is === 'open' ? state.session.me.accountId : undefined
  // Without a network the session ends on the server by itself.
  await callEndpoint(logOutEndpoint, { actingAs: 'self' }).catch(() => undefined)
  if (account) forgetDrafts(account)
  closeSession()
  forgetAllReads()
}
