import type { Action } from '@shared/access/actions'
import type { AccountId } from '@shared/ids'
import { atHour, dayOf, type Instant, instant, msOf } from '@shared/time'
import { type Context, fallDue, fileOnBehalf, fileTrip } from '@shared/trip/rules'
import type { ActorSide, TripEventType } from '@shared/trip/schema'
import { isOpen, type Trip } from '@shared/trip/trip'
import { carryOut, deeds } from './deeds'
import type { SealedTripPlan } from './plan'

/** One change of a trip. Nobody's action: a day passed in silence. */
export interface Change {
  before: Trip | undefined
  after: Trip
  type: TripEventType
  side: ActorSide
  at: Instant
  action?: Action
  /** Whose account it was, when it is none of a member's, a branch's or a station's. */
  by?: AccountId
}

/** The schedule runs every five minutes, so what is due is found soon after midnight. */
const foundAfterMs = 3 * 60_000

/**
 * Lives a trip through to now: each step at its time, and in between each day that passes in silence.
 * @param contextAt what the rules are told of the world at a time.
 * @returns all that changed, oldest first.
 * @throws Refusal when a step isn't possible, Error when one lies in the future.
 */
export function live(
  plan: SealedTripPlan,
  originOrgName: string,
  now: Instant,
  contextAt: (at: Instant) => Context,
): Change[] {
  const { tripId, member, filing, filedAt, onBehalf, together } = plan
  const { memberId, countyId, name: memberName, orgId: originOrgId } = member
  const ids = {
    ...{ tripId, countyId, memberId, memberName, originOrgId, originOrgName },
    ...(together && { together }),
  }
  const c = contextAt(filedAt)
  const before = undefined
  const first: Change = onBehalf
    ? {
        ...{ before, after: fileOnBehalf(ids, filing, onBehalf, c), type: 'trip.filed_on_behalf' },
        ...{ side: 'origin', at: filedAt, action: 'trip.fileOnBehalf' },
      }
    : {
        ...{ before, after: fileTrip(ids, filing, c), type: 'trip.filed' },
        ...{ side: 'member', at: filedAt, action: 'trip.file' },
      }
  const changes = [first]
  let trip: Trip = first.after
  const change = (after: Trip, how: Omit<Change, 'before' | 'after'>) => {
    // Somebody who was in touch before it was due changes nothing of the trip.
    if (after === trip) return
    changes.push({ before: trip, after, ...how })
    trip = after
  }
  const waitInSilence = (until: Instant) => {
    while (isOpen(trip) && trip.dueOn <= dayOf(until)) {
      const found = instant(msOf(atHour(trip.dueOn, 0)) + foundAfterMs)
      const at = found < until ? found : until
      const { trip: after, due } = fallDue(trip, contextAt(at))
      change(after, { type: due === 'review' ? 'trip.review_due' : 'trip.fell_due', side: 'system', at })
    }
  }
  for (const step of plan.steps) {
    waitInSilence(step.at)
    const { type, action, ...deed } = deeds[step.does]
    const side = step.bySuperior ? 'superior' : step.does === 'log_contact' ? step.side : deed.side
    const after = carryOut(trip, step, contextAt(step.at))
    // The log of contacts audits its own.
    const audited = step.does === 'log_contact' ? {} : { action }
    change(after, {
      type,
      side,
      at: step.at,
      ...audited,
      ...(step.does === 'answer_letter' && { by: step.by }),
    })
  }
  if ((plan.steps.at(-1)?.at ?? filedAt) > now) throw new Error('a story reaches into the future')
  waitInSilence(now)
  return changes
}
