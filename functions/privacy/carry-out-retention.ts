import * as v from 'valibot'
import type { County } from '@shared/county/county'
import { retentionOf } from '@shared/privacy/retention'
import { addDays, type Day, daySchema, dayOf, type Instant } from '@shared/time'
import { listCounties } from '../county/door'
import { closedTripsOf } from '../events/closed-trips'
import { removeSweeps } from '../sweep/door'
import { removeTrip } from '../trip/door'
import { getDoneThrough, putDoneThrough } from './retention.entity'

/** Before this day nothing was kept here. */
const firstDay = v.parse(daySchema, '2026-01-01')

/** How much one run does; the next goes on where it ended. */
export interface Bounds {
  days: number
  trips: number
  /** Lists of a branch in a sweep. */
  lists: number
}

/**
 * Removes what a county no longer keeps, by the day on which it ended: its closed trips and its sweeps. What carries its
 * own end (notices, looks, delegations, the log, sessions) the table deletes by itself.
 * @returns how many trips, and lists of sweeps.
 */
async function ofCounty(county: County, today: Day, left: Bounds): Promise<number> {
  const { countyId } = county
  const lastDay = addDays(today, -retentionOf(county).tripDays - 1)
  const before = await getDoneThrough(countyId)
  let done = before ?? addDays(firstDay, -1)
  let removed = 0
  while (done < lastDay && left.days > 0 && left.trips > 0) {
    const day = addDays(done, 1)
    const closed = await closedTripsOf(countyId, day)
    const mine = closed.slice(0, left.trips)
    for (const tripId of mine) await removeTrip(tripId)
    removed += mine.length
    left.trips -= mine.length
    left.days -= 1
    if (mine.length < closed.length) break
    done = day
  }
  if (done !== before && (before || done >= firstDay)) await putDoneThrough(countyId, done)
  const lists = await removeSweeps(countyId, lastDay, left.lists)
  left.lists -= lists
  return removed + lists
}

/**
 * Carries out the counties' retention periods; the schedule's part. Bounded, and resumed where it ended. A county that
 * fails holds up none of the others.
 * @throws the first failure, in the end.
 */
export async function carryOutRetention(now: Instant, bounds: Bounds): Promise<number> {
  const left = { ...bounds }
  const failures: unknown[] = []
  let removed = 0
  for (const county of await listCounties())
    try {
      removed += await ofCounty(county, dayOf(now), left)
    } catch (error) {
      failures.push(error)
    }
  if (failures.length > 0) throw failures[0]
  return removed
}
