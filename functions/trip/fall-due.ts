import type { EventId } from '@shared/ids'
import { goLiveOf } from '@shared/org/tree'
import { type Day, dayOf, type Instant } from '@shared/time'
import { fallDue, originOf, putOff, responsibleOrg, waitsFor } from '@shared/trip/rules'
import { hostOf, isOpen, type OpenTrip, type Trip } from '@shared/trip/trip'
import { type CountyWithTree, readCountyWithTree } from '../org/door'
import type { Part } from '../writes/part'
import { changeOf, contextOf } from './change'

/** The later of the go-live days of who answers for the member at home and, when it waits for the host, there. */
async function liveFrom(trip: OpenTrip, { tree }: CountyWithTree): Promise<Day | undefined> {
  const atHome = goLiveOf(tree, originOf(trip))
  const host = waitsFor(trip).for === 'host' ? hostOf(trip) : undefined
  if (!host || host.kind === 'outside') return atHome
  const there = goLiveOf((await readCountyWithTree(host.countyId)).tree, responsibleOrg(trip))
  return there && atHome && there > atHome ? there : (atHome ?? there)
}

/**
 * The parts that note a day passed in silence; none when the trip isn't due. Before their organisation goes live nobody
 * is reminded: the trip is looked at again on that day.
 */
export async function fallDueParts(
  trip: Trip,
  by: { eventId: EventId; now: Instant },
): Promise<readonly Part[]> {
  const today = dayOf(by.now)
  if (!isOpen(trip) || trip.dueOn > today) return []
  const county = await readCountyWithTree(trip.countyId)
  const liveOn = await liveFrom(trip, county)
  if (liveOn && liveOn > today)
    return changeOf(trip, putOff(trip, liveOn), 'trip.put_off', { side: 'system', ...by }).parts
  const { trip: after, due } = fallDue(trip, contextOf(by.now, county.county))
  const type = due === 'review' ? 'trip.review_due' : 'trip.fell_due'
  return changeOf(trip, after, type, { side: 'system', ...by }).parts
}
