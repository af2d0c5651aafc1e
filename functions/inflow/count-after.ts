import { type CountyId, type InflowId, isId } from '@shared/ids'
import { now } from '../clock'
import type { HouseEvent } from '../events/event'
import type { FactType } from '../events/fact'
import { gathered, type Recount } from '../events/recount'
import { countSoon } from './counts'

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

const countyOf = (event: HouseEvent): CountyId[] =>
  'aggregateId' in event && counted.some((one) => one === event.type) ? [event.countyId] : []

const inflowOf = (event: HouseEvent): InflowId[] =>
  'aggregateId' in event && isId('inflow', event.aggregateId) ? [event.aggregateId] : []

/** What follows from changes of registrations: their counties are counted anew. */
export const inflowCountsAfter = (events: readonly HouseEvent[]): Recount[] =>
  [...gathered(events, countyOf)].map(([countyId, some]) => ({
    events: some,
    count: () => countSoon(countyId, now(), new Set(some.flatMap(inflowOf))),
  }))
