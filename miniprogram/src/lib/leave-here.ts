import { forgetDrafts } from './draft-slot'
import { forgetAllReads } from './read-cache'
import { closeSession, sessionState } from './session'

/** Ends the session on this phone, and forgets all that was read or begun to be filled in. */
export function leaveHere(): void {
  const state = sessionState()
  if (state.is === 'open') forgetDrafts(state.session.me.accountId)
  closeSession()
  forgetAllReads()
}
