import type { AccountId, EventId, InflowId } from '@shared/ids'
import { isOpenInflow } from '@shared/inflow/inflow'
import { withdraw } from '@shared/inflow/rules'
import type { Instant } from '@shared/time'
import { readCountyWithTree } from '../org/door'
import type { Part } from '../writes/part'
import { changeOf, contextOf } from './change'
import { getInflow } from './inflow.store'

/**
 * The parts by which a registration ends when the person takes back what they agreed to: what served to reach them goes, and
 * station and branch are told. None when it is over already, or has come to somebody else.
 */
export async function endInflowOfAccountParts(
  { accountId, inflowId }: { accountId: AccountId; inflowId: InflowId },
  { now, newId }: { now: Instant; newId: (kind: 'event') => EventId },
): Promise<readonly Part[]> {
  const one = await getInflow(inflowId)
  if (!one || !isOpenInflow(one) || one.accountId !== accountId) return []
  const { county, tree } = await readCountyWithTree(one.countyId)
  const by = { side: 'self' as const, eventId: newId('event'), now, tree }
  return changeOf(one, withdraw(one, contextOf(now, county)), 'inflow.closed', by).parts
}
