import { requestErasure } from '@shared/privacy/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { erasureOf, eraseParts } from './erase'
import { rememberErasure } from './erasure'
import { finishNow } from './finish-now'

/** Erases the caller at once, but for what readRetention says is kept. The session ends with it. */
export const handler = handle(requestErasure, async (request) => {
  const { person, now, newId, authorise } = request
  const { accountId } = person
  const asked = { erasureId: newId('erasure'), at: now, why: 'asked', accountId } as const
  let erasure = await erasureOf(asked)
  const receipt = await command(requestErasure, request, async () => {
    authorise({ kind: 'account', accountId })
    erasure = await erasureOf(asked)
    await rememberErasure(erasure)
    return {
      receipt: { id: erasure.memberId ?? accountId, version: 1, state: 'erased', at: now },
      parts: await eraseParts(erasure, request),
    }
  })
  await finishNow(erasure)
  return { status: 200, body: receipt }
})
