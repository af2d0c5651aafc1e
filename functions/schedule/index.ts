import { randomBytes } from 'node:crypto'
import { makeId, type TripId } from '@shared/ids'
import { dayOf } from '@shared/time'
import { now } from '../clock'
import { fallDueInflow, listDueInflow } from '../inflow/door'
import { log } from '../log'
import { rewriteMerged } from '../org/door'
import { carryOutRetention, finishErasures, stripDeparted } from '../privacy/door'
import { dueShards, fallDueParts, getTrip, listDue } from '../trip/door'
import { transact, untilSaved } from '../writes/transact'

/** How many of each shard one run takes; the rest comes five minutes later. */
const perShard = 100
/** Of other work, so that a run surely ends in time. */
const perRun = { erasures: 20, departed: 50, retention: { days: 400, trips: 100, lists: 20 } }

/** A trip's day has passed: count the silence, write the event, set the next day. Twice is the same as once. */
async function fallDue(tripId: TripId): Promise<boolean> {
  return untilSaved(async () => {
    const trip = await getTrip(tripId)
    if (!trip) return false
    const parts = await fallDueParts(trip, { eventId: makeId('event', randomBytes(20)), now: now() })
    if (parts.length === 0) return false
    return (await transact(parts)) === 'done' ? true : 'rerun'
  })
}

/**
 * The one scheduled function: finds what is due through the due index, a bounded amount each run. One that can't
 * be dealt with doesn't hold up the others.
 * @throws Error in the end when there were such, so that somebody looks.
 */
export async function handler(): Promise<{ fellDue: number; rewritten: number }> {
  let fellDue = 0
  let failed = 0
  for (let shard = 0; shard < dueShards; shard++)
    for (const tripId of await listDue(shard, dayOf(now()), perShard))
      try {
        if (await fallDue(tripId)) fellDue++
      } catch (error) {
        failed++
        log.error('not dealt with', { tripId, error: error instanceof Error ? error.name : typeof error })
      }
  for (const inflowId of await listDueInflow(dayOf(now()), perShard))
    try {
      if (await fallDueInflow(inflowId, { now: now(), newId: () => makeId('event', randomBytes(20)) }))
        fellDue++
    } catch (error) {
      failed++
      log.error('not dealt with', { inflowId, error: error instanceof Error ? error.name : typeof error })
    }
  const rewritten = await rewriteMerged(dayOf(now()))
  const erased = await finishErasures(perRun.erasures)
  const removed = await carryOutRetention(now(), perRun.retention)
  const stripped = await stripDeparted(dayOf(now()), perRun.departed)
  log.info('schedule', { fellDue, failed, rewritten, erased, removed, stripped })
  if (failed > 0) throw new Error(`${failed} due things could not be dealt with`)
  return { fellDue, rewritten }
}
