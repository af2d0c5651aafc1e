import { logOut } from '@shared/account/contract'
import { writeAudit } from '../audit/door'
import { sessionToken } from '../http/authenticate'
import { handle } from '../http/handle'
import { closeSession } from './session.store'

/** Ends this session at once. */
export const handler = handle(logOut, async (request) => {
  const { event, authorise, person, county, now, requestId, action } = request
  authorise({ kind: 'nothing' })
  const { accountId } = person
  const line = { subjectId: accountId, at: now, requestId, action, accountId, actingAs: 'self', county }
  await Promise.all([closeSession(sessionToken(event)), writeAudit(line)])
  return { status: 200, body: {} }
})
