import { removeInflow } from '@shared/inflow/contract'
import { inflowOffAccountPart } from '../account/door'
import { command } from '../http/command'
import { handle } from '../http/handle'
import { factOf, sideOf, subjectOf } from './change'
import { getInflow, removeInflowPart } from './inflow.store'

/** Takes a registration away, on the phone or by hand when the person asks: docs/rules.md#erasure. Only ids are left. */
export const handler = handle(removeInflow, async (request) => {
  const { params, as, tree, now, newId, authorise, refuse } = request
  const receipt = await command(removeInflow, request, async () => {
    const one = (await getInflow(params.inflowId)) ?? refuse('NOT_FOUND')
    authorise(subjectOf(one))
    const { inflowId, version, accountId } = one
    return {
      receipt: { id: inflowId, version, state: 'removed', at: now },
      parts: [
        removeInflowPart(one),
        ...(accountId ? [inflowOffAccountPart(accountId)] : []),
        factOf(one, one, 'inflow.removed', { side: sideOf(as), eventId: newId('event'), now, tree }),
      ],
    }
  })
  return { status: 200, body: receipt }
})
