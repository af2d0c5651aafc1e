import { requestErasure } from '@shared/privacy/contract'
import { anotherStaysParts } from '../grant/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { erasureOf, eraseParts } from './erase'
import { rememberErasure } from './erasure'
import { finishNow } from './finish-now'

/**
 * Erases the caller at once, but for what readRetention says is kept. The session ends with it. Refused to a county's last
 * officer, before anything is remembered: first another takes over.
 */
export const handler = handle(requestErasure, async (request) => {
  const { person, now, newId, authorise } = request
  const { accountId } = person
  const asked = { erasureId: newId('erasure'), at: now, why: 'asked', accountId } as const
  let erasure = await erasureOf(asked)
  const receipt = await command(requestErasure, request, async () => {
    authorise({ kind: 'account', accountId })
    const staying = await Promise.all(person.grants.map((one) => anotherStaysParts(one, now, accountId)))
    erasure = await erasureOf(asked)
    await rememberErasure(erasure)
    return {
      receipt: { id: erasure.memberId ?? accountId, version: 1, state: 'erased', at: now },
      parts: [...staying.flat(), ...(await eraseParts(erasure, request))],
    }
  })
  await finishNow(erasure)
  return { status: 200, body: receipt }
})
