import { isId } from '@shared/ids'
import { now } from '../clock'
import type { HouseEvent } from '../events/event'
import type { FactType } from '../events/fact'
import { countAgain } from './counts'

/** After these there are more or fewer, or somebody is in another state. */
const counted: readonly FactType[] = [
  'inflow.imported',
  'inflow.registered',
  'inflow.completed',
  'inflow.returned_for_completion',
  'inflow.verified',
  'inflow.placed',
  'inflow.origin_told',
  'inflow.leaving',
  'inflow.closed',
  'inflow.merged',
  'inflow.removed',
]

/** What follows from a change of a registration: its county is counted anew. */
export async function countAfter(event: HouseEvent): Promise<void> {
  const { type, countyId } = event
  if (!('aggregateId' in event) || !counted.some((one) => one === type)) return
  const { aggregateId } = event
  await countAgain(countyId, now(), isId('inflow', aggregateId) ? aggregateId : undefined)
}
