import type { AccountId, EventId, InflowId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { inflowOffAccountPart } from '../account/door'
import { eventPart } from '../events/event.entity'
import type { Part } from '../writes/part'
import { getInflow, removeInflowPart } from './inflow.store'

/**
 * The parts that take a registration away because the person wants it; none when there is none any longer. Only ids are
 * left: docs/rules.md#erasure.
 * @param accountId the account that goes with it. A registration that has come to somebody else stays. Absent: whoever
 *   reads it keeps their account, and reads none any longer.
 */
export async function eraseInflowParts(
  { accountId, inflowId }: { accountId?: AccountId | undefined; inflowId: InflowId },
  { now, newId }: { now: Instant; newId: (kind: 'event') => EventId },
): Promise<Part[]> {
  const one = await getInflow(inflowId)
  if (!one || (accountId && one.accountId !== accountId)) return []
  const { countyId, orgId } = one
  return [
    removeInflowPart(one),
    ...(!accountId && one.accountId ? [inflowOffAccountPart(one.accountId)] : []),
    eventPart({
      ...{ eventId: newId('event'), type: 'inflow.removed', countyId, at: now, aggregateId: inflowId },
      ...{ inflowId, orgId, side: 'self', tell: [] },
    }),
  ]
}
