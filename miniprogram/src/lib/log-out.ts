import { closeAllSessions, logOut as logOutEndpoint } from '@shared/account/contract'
import { callEndpoint } from './call-endpoint'
import { forgetPerson } from './forget-person'
import { leaveHere } from './leave-here'
import { newKey } from './random'
import { sessionState } from './session'

/**
 * Ends the session here and, if it can be reached, on the server, and forgets all that was read or begun to be
 * filled in. What waits in the outbox stays the person's and goes out when they come back in.
 *
 * Not sent by the outbox: a session that is over needs no second try, and one that is kept for later would end
 * the session of whoever is in by then.
 */
export async function logOut(): Promise<void> {
  // Without a network the session ends on the server by itself.
  await callEndpoint(logOutEndpoint, { actingAs: 'self' }).catch(() => undefined)
  leaveHere()
}

/**
 * Ends every session of the account, this one too.
 * @throws ApiError, Unreachable: then nothing has ended, here neither
 */
export async function logOutEverywhere(): Promise<void> {
  await callEndpoint(closeAllSessions, { actingAs: 'self', idempotencyKey: await newKey() })
  leaveHere()
}

/** The person has been erased on the server: nothing of theirs stays on the phone either. */
export function leaveErased(): void {
  const state = sessionState()
  if (state.is === 'open') forgetPerson(state.session.me.accountId)
  leaveHere()
}
