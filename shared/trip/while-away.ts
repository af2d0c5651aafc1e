import { Refusal } from '../errors'
import { type Day, dayOf, daysBetween, type Instant } from '../time'
import { legOf } from './legs'
import { checkDates, facts, type Filing, only } from './rules'
import type { OpenTrip, Trip } from './trip'
import { acknowledgeBy, arriveBy, contactBy, type Context, meetBy } from './waiting'

// What changes while a trip goes on: plans, places, some days at home, a word with somebody.

/** What a change comes to, which is how both ends are told of it. */
export type ChangeOfPlan = 'changed' | 'postponed' | 'extended' | 'moved_on'

/** What of a trip says where the member is: the page is shown as much. */
interface Whereabouts {
  state: string
  leaveOn: Day
  legs?: readonly unknown[] | undefined
  saidArrivedAt?: Instant | undefined
}

/** They are at the destination, or have been at one. */
export const isThere = ({ state, leaveOn, legs, saidArrivedAt }: Whereabouts, today: Day): boolean =>
  legs !== undefined ||
  state === 'checked_in' ||
  state === 'hosted' ||
  (state === 'origin_managed' && leaveOn <= today) ||
  (state === 'routed' && saidArrivedAt !== undefined)

/** Another county: the branch looks at it again, and finds another host; who is there already goes on from there. */
function moveOn(trip: OpenTrip, filing: Filing, c: Context): Trip {
  const { returnOn: _return, more: _more, homeVisit: _over, ...kept } = facts(trip)
  const goesOn = isThere(trip, dayOf(c.now))
  const legs = goesOn ? [...(trip.legs ?? []), legOf(trip, filing.leaveOn)] : trip.legs
  return { ...kept, ...filing, ...(legs && { legs }), state: 'filed', ...acknowledgeBy(c) }
}

/** Until when the same thing is waited for after the dates have changed. */
function dueAfter(trip: OpenTrip, c: Context): Pick<OpenTrip, 'dueOn'> {
  if (trip.state === 'hosted' || trip.state === 'origin_managed') return { dueOn: contactBy(trip, c).dueOn }
  if (trip.state !== 'routed' || trip.saidArrivedAt || trip.host.kind === 'outside')
    return { dueOn: trip.dueOn }
  return { dueOn: (trip.host.kind === 'branch' ? meetBy : arriveBy)(trip, c).dueOn }
}

function planOf(before: OpenTrip, { leaveOn, returnOn }: Filing): ChangeOfPlan {
  if (leaveOn > before.leaveOn) return 'postponed'
  const isLater = before.returnOn !== undefined && (returnOn === undefined || returnOn > before.returnOn)
  return isLater ? 'extended' : 'changed'
}

const isSamePlan = (trip: OpenTrip, filing: Filing): boolean =>
  (['phone', 'reason', 'leaveOn', 'returnOn'] as const).every((key) => trip[key] === filing[key]) &&
  trip.destination.regionCode === filing.destination.regionCode &&
  trip.destination.address === filing.destination.address &&
  JSON.stringify(trip.more) === JSON.stringify(filing.more)

/**
 * The member tells that something is different: not gone yet, staying longer, living at another address, going on to
 * another place. Within the same county everything stands where it stands; another county is filed again, the former
 * one becomes a leg of the same trip when they are there already. Nothing different changes nothing.
 *
 * @throws Refusal TRIP_STEP_NOT_POSSIBLE; DATES_IMPOSSIBLE with the field that is wrong.
 */
export function change(trip: Trip, filing: Filing, c: Context): { trip: Trip; plan: ChangeOfPlan } {
  const from = only(trip, 'change')
  const today = dayOf(c.now)
  checkDates(filing, today, from.leaveOn)
  const moves = filing.destination.regionCode !== from.destination.regionCode
  const there = isThere(from, today)
  if (there && !moves && filing.leaveOn !== from.leaveOn)
    throw new Refusal('DATES_IMPOSSIBLE', { leaveOn: '人已经在外面了，哪天走不用再改' })
  if (there && moves && filing.leaveOn < from.leaveOn)
    throw new Refusal('DATES_IMPOSSIBLE', { leaveOn: '换地方的日子要在出门以后' })
  if (moves) return { trip: moveOn(from, filing, c), plan: there ? 'moved_on' : 'changed' }
  if (isSamePlan(from, filing)) return { trip, plan: 'changed' }
  const { returnOn: _return, more: _more, ...kept } = from
  const version = from.version + 1
  // Only what the member tells is replaced, so it is still in its state.
  const after = { ...kept, ...filing, version } as OpenTrip
  const datesChange = from.leaveOn !== filing.leaveOn || from.returnOn !== filing.returnOn
  return { trip: datesChange ? { ...after, ...dueAfter(after, c) } : after, plan: planOf(from, filing) }
}

/** Longer than this, it is a return. */
const longestVisit = 60

export interface Visit {
  from: Day
  until: Day
}

/** @throws Refusal DATES_IMPOSSIBLE with the field that is wrong. */
export function checkVisit({ from, until }: Visit, { leaveOn }: Pick<Trip, 'leaveOn'>, today: Day): void {
  if (until < from || until < today)
    throw new Refusal('DATES_IMPOSSIBLE', { until: '哪天再走要在回来之后，也不能早于今天' })
  if (from < leaveOn || daysBetween(from, until) > longestVisit)
    throw new Refusal('DATES_IMPOSSIBLE', { until: `回来超过 ${longestVisit} 天，请报告“我回来了”` })
}

/** 回来几天: at home for some days, the trip goes on, and nobody is asked for anything meanwhile. */
export function visitHome(trip: Trip, visit: Visit, c: Context): Trip {
  const from = only(trip, 'visit_home')
  checkVisit(visit, from, dayOf(c.now))
  const dueOn = from.dueOn > visit.until ? from.dueOn : visit.until
  return { ...from, version: from.version + 1, homeVisit: visit, dueOn }
}

/**
 * Somebody has been in touch: what was overdue isn't any longer, and the next day is counted from then. Nothing changes
 * when the trip is due later anyway, or when that day has passed already: an old contact ends no silence of today.
 * @param c its `now` is when they were in touch, which may have been written down later.
 * @param today the day on which it is written down.
 */
export function contacted(trip: Trip, c: Context, today: Day): Trip {
  const from = only(trip, 'log_contact')
  const { dueOn } = contactBy(from, c)
  if (dueOn <= today || (dueOn <= from.dueOn && from.overdueTimes === 0)) return trip
  return { ...from, version: from.version + 1, dueOn, overdueTimes: 0 }
}

/**
 * The member says that they are well and can be reached as before: the silence is over. Where nothing was overdue, the
 * next contact stays when it was.
 */
export function sayWell(trip: Trip, c: Context): Trip {
  const from = only(trip, 'say_well')
  const { dueOn } = from.overdueTimes > 0 ? contactBy(from, c) : from
  return { ...from, version: from.version + 1, dueOn, overdueTimes: 0 }
}

/** A person has looked and says whether this is a mobile member. Saying the same again changes nothing. */
export function confirmMobile(trip: Trip, isMobile: boolean, c: Context): Trip {
  const from = only(trip, 'confirm_mobile')
  const today = dayOf(c.now)
  if (isMobile ? from.mobileSince !== undefined : from.notMobileOn === today) return trip
  const { mobileSince: _since, notMobileOn: _not, ...kept } = from
  const version = from.version + 1
  return { ...kept, version, ...(isMobile ? { mobileSince: today } : { notMobileOn: today }) }
}

/** The branch has written the trip into the national register on that day. @throws Refusal DATES_IMPOSSIBLE. */
export function registerNationally(trip: Trip, on: Day, c: Context): Trip {
  const from = only(trip, 'register_nationally')
  if (on > dayOf(c.now)) throw new Refusal('DATES_IMPOSSIBLE', { on: '登记的日子还没到' })
  return from.nationalOn === on ? trip : { ...from, version: from.version + 1, nationalOn: on }
}
