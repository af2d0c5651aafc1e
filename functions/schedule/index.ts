import { randomBytes } from 'node:crypto'
import {
  type CountyId,
  type EventId,
  type InflowId,
  makeId,
  type ShiftId,
  type TripId,
  type WishId,
} from '@shared/ids'
import { dayOf } from '@shared/time'
import { now } from '../clock'
import { countAgain, fallDueInflow, listDueCounts, listDueInflow } from '../inflow/door'
import { log } from '../log'
import { rewriteMerged } from '../org/door'
import { fallDueLine, listDueLines, listDueShifts, remindOfShift } from '../post/door'
import { carryOutRetention, finishErasures, stripDeparted } from '../privacy/door'
import {
  type CountKey,
  countAwayAgain,
  dueShards,
  fallDueParts,
  getTrip,
  listDue,
  listDueAwayCounts,
} from '../trip/door'
import { fallDueWish, listDueWishes } from '../wish/door'
import { transact, untilSaved } from '../writes/transact'
import { byItself, type Dealt, oneByOne, type Say } from './one-by-one'

/** How many of each shard one run takes; the rest comes five minutes later. */
const perShard = 100
/** Of a list, so many pages are looked at when what can't be dealt with stands at its head. */
const bounds = { most: perShard, pages: 5 }
/** Of other work, so that a run surely ends in time. */
const perRun = { erasures: 20, departed: 50, retention: { days: 400, trips: 100, lists: 20 } }

const say: Say = (what, error) =>
  log.error('not dealt with', { what, error: error instanceof Error ? error.name : typeof error })

const newEventId = (): EventId => makeId('event', randomBytes(20))

/** A trip's day has passed: count the silence, write the event, set the next day. Twice is the same as once. */
const fallDue = (tripId: TripId): Promise<boolean> =>
  untilSaved(async () => {
    const trip = await getTrip(tripId)
    if (!trip) return false
    const parts = await fallDueParts(trip, { eventId: newEventId(), now: now() })
    if (parts.length === 0) return false
    return (await transact(parts)) === 'done' ? true : 'rerun'
  })

async function dueTrips(): Promise<Dealt> {
  const dealt = { done: 0, failed: 0 }
  for (let shard = 0; shard < dueShards; shard++) {
    const { done, failed } = await oneByOne<TripId>(
      (cursor) => listDue(shard, dayOf(now()), perShard, cursor),
      fallDue,
      bounds,
      say,
    )
    dealt.done += done
    dealt.failed += failed
  }
  return dealt
}

const dueInflow = (): Promise<Dealt> =>
  oneByOne<InflowId>(
    (cursor) => listDueInflow(dayOf(now()), perShard, cursor),
    (inflowId) => fallDueInflow(inflowId, { now: now(), newId: newEventId }),
    bounds,
    say,
  )

const dueWishes = (): Promise<Dealt> =>
  oneByOne<WishId>(
    (cursor) => listDueWishes(dayOf(now()), perShard, cursor),
    (wishId) => fallDueWish(wishId, { now: now(), newId: newEventId }),
    bounds,
    say,
  )

const dueShifts = (): Promise<Dealt> =>
  oneByOne<ShiftId>(
    (cursor) => listDueShifts(now(), perShard, cursor),
    (shiftId) => remindOfShift(shiftId, { now: now(), newId: newEventId }),
    bounds,
    say,
  )

const dueLines = (): Promise<Dealt> =>
  oneByOne(
    (cursor) => listDueLines(dayOf(now()), perShard, cursor),
    (line) => fallDueLine(line, { now: now(), newId: newEventId }),
    bounds,
    say,
  )

/** Counties whose members from elsewhere are counted anew, once a day: what the table deletes by itself leaves no event. */
const dueCounts = (): Promise<Dealt> =>
  oneByOne<CountyId>(
    (cursor) => listDueCounts(dayOf(now()), perShard, cursor),
    (countyId) => countAgain(countyId, now()).then(() => true),
    bounds,
    say,
  )

/** Organisations for which is counted anew who is away, once a day, in case that an event was lost. */
const dueAwayCounts = (): Promise<Dealt> =>
  oneByOne<CountKey>(
    (cursor) => listDueAwayCounts(dayOf(now()), perShard, cursor),
    (key) => countAwayAgain(key, now()),
    bounds,
    say,
  )

/** Everything that becomes due by itself, a bounded amount of each kind a run. Contacts become due by being read. */
const kinds = {
  trips: dueTrips,
  inflow: dueInflow,
  counted: dueCounts,
  countedAway: dueAwayCounts,
  wishes: dueWishes,
  shifts: dueShifts,
  unitLines: dueLines,
  rewritten: () => rewriteMerged(dayOf(now())),
  erased: () => finishErasures(perRun.erasures),
  removed: () => carryOutRetention(now(), perRun.retention),
  stripped: () => stripDeparted(dayOf(now()), perRun.departed),
} as const satisfies Record<string, () => Promise<Dealt | number>>

/**
 * The one scheduled function: finds what is due through the due index, a bounded amount each run. One thing or kind of
 * work that can't be dealt with doesn't hold up the others. A run that is repeated or dies half-way writes nothing twice.
 * @throws Error in the end when there were such, so that somebody looks.
 */
export async function handler(): Promise<{ fellDue: number; rewritten: number }> {
  const done: Record<string, number> = {}
  let failed = 0
  for (const [kind, work] of Object.entries(kinds)) {
    const dealt = await byItself(kind, work, say)
    done[kind] = dealt.done
    failed += dealt.failed
  }
  log.info('schedule', { ...done, failed })
  if (failed > 0) throw new Error(`${failed} due things could not be dealt with`)
  const fellDue = ['trips', 'inflow', 'wishes'].reduce((sum, kind) => sum + (done[kind] ?? 0), 0)
  return { fellDue, rewritten: done['rewritten'] ?? 0 }
}
