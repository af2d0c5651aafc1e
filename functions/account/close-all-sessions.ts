import { closeAllSessions } from '@shared/account/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { endSessionsPart } from './binding.store'

/** Ends every session of the account; each finds out with its next request. */
export const handler = handle(closeAllSessions, async (request) => {
  const { person, now, authorise } = request
  authorise({ kind: 'nothing' })
  const { accountId } = person
  const receipt = await command(closeAllSessions, request, () =>
    Promise.resolve({
      receipt: { id: accountId, version: 1, state: 'signed_out', at: now },
      parts: [endSessionsPart(accountId, now)],
    }),
  )
  return { status: 200, body: receipt }
})
