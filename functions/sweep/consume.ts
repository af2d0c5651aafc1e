import { isId } from '@shared/ids'
import { now } from '../clock'
import type { HouseEvent } from '../events/event'
import { readCountyWithTree } from '../org/door'
import { handOut } from './hand-out'
import { getSweep } from './sweep.store'

/**
 * The sweep's consumer: the branches that are told of a new sweep are handed their lists. A fact names some of the county
 * at most, so one delivery is bounded; a second one finds the lists there.
 */
export async function handOutOf(event: HouseEvent): Promise<void> {
  if (event.type !== 'sweep.started' || !isId('sweep', event.aggregateId)) return
  const [sweep, { tree }] = await Promise.all([
    getSweep(event.aggregateId),
    readCountyWithTree(event.countyId),
  ])
  if (!sweep) return
  for (const { recipient } of event.tell)
    if (isId('org', recipient)) await handOut(sweep, recipient, tree, now())
}
