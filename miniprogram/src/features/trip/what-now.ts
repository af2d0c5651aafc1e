import type { TripView } from '@shared/trip/schema'
import type { Day } from '@shared/time'
import type { TripStep } from '@shared/trip/rules'
import { toHost } from './what-now-host'
import { toMember } from './what-now-member'
import { toOrigin } from './what-now-origin'

/** From which side a trip is looked at. */
export type Side = 'member' | 'origin' | 'host'

/** Whose words suit the reader; the committees above read what the origin reads. */
export function sideOf({ side }: Pick<TripView, 'side'>): Side {
  if (side === 'member') return 'member'
  return side === 'host' ? 'host' : 'origin'
}

/** The now-card: what happens now, by when, and the one next thing if it is the reader's turn. */
export interface WhatNow {
  title: string
  text: string
  /** The reader's next step; absent when it is somebody else's turn. */
  next?: NextStep
}

/** A step, or a way to it: an arrival that was told on the telephone, a letter by which somebody outside takes over. */
export type NextStep = TripStep | 'arrived_by_phone' | 'write_letter'

/** Who may take the step may go the way to it. */
const needed = (next: NextStep): TripStep =>
  next === 'arrived_by_phone' ? 'confirm_arrival' : next === 'write_letter' ? 'acknowledge' : next

/** What people call a day: 后天, 11月30日. */
export type SayDay = (day: Day) => string

/**
 * What happens now with a trip, told to the one who looks at it.
 * @param say how a day is said
 * @param today the calendar day in Asia/Shanghai
 */
export function whatNow(trip: TripView, side: Side, today: Day, say: SayDay): WhatNow {
  const by = trip.dueOn ? `${say(trip.dueOn)}前` : ''
  const told =
    side === 'member'
      ? toMember(trip, today, by, say)
      : side === 'origin'
        ? toOrigin(trip, today, by, say)
        : toHost(trip, today, by, say)
  const { next, ...words } = told ?? general
  return { ...words, ...(next && trip.maySteps.includes(needed(next)) && { next }) }
}

const general: WhatNow = { title: '正在办理', text: '更新小程序后可以看到办到哪一步了。' }
