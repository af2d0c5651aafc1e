import { removeInflow } from '@shared/inflow/contract'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { eraseParts, finishNow, rememberErasure } from '../privacy/door'
import { subjectOf } from './change'
import { getInflow } from './inflow.store'

/**
 * Takes a registration away, on the phone or by hand when the person asks, as an account is erased: with inbox, contact log
 * and consents, remembered so that a restored table forgets it again. docs/rules.md#erasure.
 */
export const handler = handle(removeInflow, async (request) => {
  const { params, now, newId, authorise, refuse } = request
  const { inflowId } = params
  const erasure = { erasureId: newId('erasure'), at: now, why: 'asked', inflowId } as const
  const receipt = await command(removeInflow, request, async () => {
    const one = (await getInflow(inflowId)) ?? refuse('NOT_FOUND')
    authorise(subjectOf(one))
    await rememberErasure(erasure)
    return {
      receipt: { id: inflowId, version: one.version, state: 'removed', at: now },
      parts: await eraseParts(erasure, request),
    }
  })
  await finishNow(erasure)
  return { status: 200, body: receipt }
})
