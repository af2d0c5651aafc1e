import { settleInflowDuplicate } from '@shared/inflow/contract'
import type { InflowMember } from '@shared/inflow/inflow'
import { keepApart, merge } from '@shared/inflow/rules'
import { inflowOffAccountPart, inflowOnAccountPart } from '../account/door'
import { command, type Decision } from '../http/command'
import { handle, type Request } from '../http/handle'
import { changeOf, contextOf, factOf, receiptOf, subjectOf } from './change'
import { getInflow, saveInflowPart } from './inflow.store'

type Asked = Request<typeof settleInflowDuplicate>

async function mergeInto(
  one: InflowMember,
  into: InflowMember['inflowId'],
  request: Asked,
): Promise<Decision> {
  const { county, tree, now, newId, refuse } = request
  const other = await getInflow(into)
  if (!county || !other) return refuse('INFLOW_NOT_THE_SAME')
  const { closed, kept, movesAccount } = merge(one, other, contextOf(now, county))
  const by = { side: 'host', now, tree } as const
  const { accountId, inflowId, countyId } = one
  return {
    receipt: receiptOf(closed, now),
    parts: [
      saveInflowPart(one, closed),
      factOf(one, closed, 'inflow.merged', { ...by, eventId: newId('event') }),
      saveInflowPart(other, kept),
      factOf(other, kept, 'inflow.merged', { ...by, eventId: newId('event') }),
      ...(accountId && movesAccount
        ? [inflowOnAccountPart(accountId, { inflowId: kept.inflowId, countyId }, { inflowId, countyId })]
        : []),
      // Somebody who typed another's number reads that one no longer, nor the other.
      ...(accountId && !movesAccount ? [inflowOffAccountPart(accountId)] : []),
    ],
  }
}

/** A person has looked at two side by side, and says whether they are one. */
export const handler = handle(settleInflowDuplicate, async (request) => {
  const { params, body, tree, now, newId, authorise, refuse } = request
  const receipt = await command(settleInflowDuplicate, request, async () => {
    const one = (await getInflow(params.inflowId)) ?? refuse('NOT_FOUND')
    authorise(subjectOf(one))
    if (body.is === 'merged') return mergeInto(one, body.into, request)
    const by = { side: 'host', eventId: newId('event'), now, tree } as const
    return changeOf(one, keepApart(one, body.from), 'inflow.kept_apart', by)
  })
  return { status: 200, body: receipt }
})
