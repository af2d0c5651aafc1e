import type { AccountId, EventId, InflowId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { eventPart } from '../events/event.entity'
import type { Part } from '../writes/part'
import { getInflow, removeInflowPart } from './inflow.store'

/**
 * The parts that take a registration away with the account that reads it; none when there is none any longer, or it has
 * come to somebody else.
 */
export async function removeInflowOfAccountParts(
  { accountId, inflowId }: { accountId: AccountId; inflowId: InflowId },
  { now, newId }: { now: Instant; newId: (kind: 'event') => EventId },
): Promise<Part[]> {
  const one = await getInflow(inflowId)
  if (!one || one.accountId !== accountId) return []
  const { countyId, orgId } = one
  return [
    removeInflowPart(one),
    eventPart({
      ...{ eventId: newId('event'), type: 'inflow.removed', countyId, at: now, aggregateId: inflowId },
      ...{ inflowId, orgId, side: 'self', tell: [] },
    }),
  ]
}
