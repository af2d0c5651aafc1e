import { logOut } from '@shared/account/contract'
import { sessionToken } from '../http/authenticate'
import { handle } from '../http/handle'
import { closeSession } from './session.store'

/** Ends this session at once. */
export const handler = handle(logOut, async ({ event, authorise }) => {
  authorise({ kind: 'nothing' })
  await closeSession(sessionToken(event))
  return { status: 200, body: {} }
})
