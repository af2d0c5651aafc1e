import type { InflowId } from '@shared/ids'
import { isOpenInflow } from '@shared/inflow/inflow'
import { fallDue, putOff } from '@shared/inflow/rules'
import type { EventId } from '@shared/ids'
import { goLiveOf } from '@shared/org/tree'
import { dayOf, type Instant } from '@shared/time'
import { readCountyWithTree } from '../org/door'
import { transact, untilSaved } from '../writes/transact'
import { changeOf, contextOf } from './change'
import { getInflow } from './inflow.store'

/**
 * The day of a registration has passed: count the silence, tell who waits, set the next day. Before the organisation
 * goes live nobody is reminded. Twice is the same as once.
 * @returns whether anything was written.
 */
export const fallDueInflow = (
  inflowId: InflowId,
  by: { now: Instant; newId: () => EventId },
): Promise<boolean> =>
  untilSaved(async () => {
    const { now, newId } = by
    const one = await getInflow(inflowId)
    if (!one || !isOpenInflow(one) || !one.dueOn || one.dueOn > dayOf(now)) return false
    const { county, tree } = await readCountyWithTree(one.countyId)
    const liveOn = goLiveOf(tree, one.orgId)
    const system = { side: 'system', eventId: newId(), now, tree } as const
    const { parts } =
      liveOn && liveOn > dayOf(now)
        ? changeOf(one, putOff(one, liveOn), 'inflow.put_off', system)
        : changeOf(one, fallDue(one, contextOf(now, county)), 'inflow.fell_due', system)
    return (await transact(parts)) === 'done' ? true : 'rerun'
  })
