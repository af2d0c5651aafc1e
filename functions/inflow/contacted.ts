import type { ActingAs } from '@shared/access/person'
import type { County } from '@shared/county/county'
import type { EventId, InflowId } from '@shared/ids'
import { contacted } from '@shared/inflow/rules'
import type { OrgTree } from '@shared/org/tree'
import { atHour, type Day, dayOf, type Instant } from '@shared/time'
import type { Part } from '../writes/part'
import { changeOf, contextOf, sideOf } from './change'
import { getInflow } from './inflow.store'

/**
 * The parts by which somebody from elsewhere is due to be contacted again so long after somebody was in touch; none when
 * the registration waits for something else, or is due later anyway.
 * @param on the day of the contact, which may have been written down later.
 */
export async function contactedInflowParts(
  inflowId: InflowId,
  on: Day,
  county: County,
  { as, tree, now, eventId }: { as: ActingAs; tree: OrgTree; now: Instant; eventId: EventId },
): Promise<readonly Part[]> {
  const one = await getInflow(inflowId)
  if (!one) return []
  const after = contacted(one, contextOf(atHour(on, 12), county), dayOf(now))
  return changeOf(one, after, 'inflow.contacted', { side: sideOf(as), eventId, now, tree }).parts
}
