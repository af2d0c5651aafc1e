import type { Limits } from '../county/county'
import type { MemberId, OrgId } from '../ids'
import { addDays, type Day, dayOf, earlier, type Instant } from '../time'
import { hostOf, isOpen, type OpenTrip, startOf, type Trip } from './trip'

// Who answers for a member who is away, what their trip waits for, until when, and what silence does to it.

/** The clock, the county's limits, and the calendar that knows its working days. */
export interface Context {
  now: Instant
  limits: Limits
  /** The day that many working days later. */
  addWorkingDays: (day: Day, n: number) => Day
}

/** Who acts for the origin: the branch, or the committee that has taken over from it. */
export const originOf = ({ heldBy, originOrgId }: Pick<OpenTrip, 'heldBy' | 'originOrgId'>): OrgId =>
  heldBy ?? originOrgId

/**
 * The one organisation that answers for the member now: the origin branch, until a host of the system has them.
 * The formal affiliation stays with the origin throughout: docs/rules.md#affiliation.
 */
export function responsibleOrg(trip: Trip): OrgId {
  const host = hostOf(trip)
  if (trip.state === 'checked_in' && host?.kind !== 'outside') return host?.orgId ?? originOf(trip)
  return (trip.state === 'hosted' ? trip.placement.orgId : undefined) ?? originOf(trip)
}

/** What an open trip waits for: one member, one organisation, or nobody until its day. A closed one: nothing. */
export type Waiting =
  | { for: 'member'; memberId: MemberId; until: Day }
  | { for: 'origin' | 'host'; orgId: OrgId; until: Day }
  | { for: 'date'; until: Day }
  | { for: 'nothing' }

export function waitsFor(trip: Trip): Waiting {
  switch (trip.state) {
    case 'filed':
    case 'registered':
    case 'return_reported':
      return { for: 'origin', orgId: originOf(trip), until: trip.dueOn }
    case 'returned_for_completion':
      return { for: 'member', memberId: trip.memberId, until: trip.dueOn }
    case 'routed': {
      const { host, dueOn: until } = trip
      // It has been written to; the branch sees to it that it answers.
      if (host.kind === 'outside') return { for: 'origin', orgId: originOf(trip), until }
      // A branch has no code to scan: it calls whoever is coming.
      if (host.kind === 'branch' || trip.saidArrivedAt) return { for: 'host', orgId: host.orgId, until }
      return { for: 'member', memberId: trip.memberId, until }
    }
    case 'checked_in':
      return { for: 'host', orgId: responsibleOrg(trip), until: trip.dueOn }
    case 'origin_managed':
    case 'hosted':
      return { for: 'date', until: trip.dueOn }
    case 'archived':
    case 'withdrawn':
    case 'transferred':
      return { for: 'nothing' }
  }
}

const waitingUntil = (dueOn: Day) => ({ dueOn, overdueTimes: 0 })

/** The organisation, or the member, does the next step by then. */
export const acknowledgeBy = (c: Context) =>
  waitingUntil(c.addWorkingDays(dayOf(c.now), c.limits.acknowledgeWorkingDays))

/** The host names a branch by then. */
export const placeBy = (c: Context) => waitingUntil(c.addWorkingDays(dayOf(c.now), c.limits.hostWorkingDays))

const laterOf = (one: Day, other: Day): Day => (one >= other ? one : other)

/** The member has come to the station by then, so many days after leaving. */
export const arriveBy = ({ leaveOn }: Pick<OpenTrip, 'leaveOn'>, c: Context) =>
  waitingUntil(addDays(laterOf(leaveOn, dayOf(c.now)), c.limits.arrivalDays))

/** The branch at the destination has called whoever is coming by then. */
export const meetBy = ({ leaveOn }: Pick<OpenTrip, 'leaveOn'>, c: Context) =>
  waitingUntil(c.addWorkingDays(laterOf(leaveOn, dayOf(c.now)), c.limits.hostWorkingDays))

/** On which day somebody who stays away has been away for so long that the branch looks again. */
const reviewDay = (trip: Pick<OpenTrip, 'legs' | 'leaveOn'>, c: Context): Day =>
  addDays(startOf(trip), c.limits.reviewDays)

/**
 * Somebody is in touch with them again by then: when they mean to return, when contact is due, or when the branch
 * looks at who is away for long; not while they are at home for some days.
 */
export function contactBy(
  trip: Pick<OpenTrip, 'returnOn' | 'leaveOn' | 'legs' | 'homeVisit' | 'reviewAskedOn'>,
  c: Context,
) {
  const today = dayOf(c.now)
  const { returnOn, homeVisit, reviewAskedOn } = trip
  const review = reviewAskedOn ? undefined : reviewDay(trip, c)
  const due = [returnOn, review].reduce<Day>(
    (first, day) => (day && day > today ? earlier(first, day) : first),
    addDays(today, c.limits.contactDays),
  )
  return waitingUntil(homeVisit && homeVisit.until > today ? laterOf(due, homeVisit.until) : due)
}

/** Nobody has been in touch although it was due. A flag with a task, never a verdict: docs/rules.md#contact-log. */
export const isContactOverdue = (trip: Trip): boolean =>
  (trip.state === 'hosted' || trip.state === 'origin_managed') && trip.overdueTimes > 0

/** When somebody who was to arrive is asked again, so many days after leaving; then as seldom as about anybody who is away. */
function askAgainOn({ leaveOn }: OpenTrip, c: Context): Day {
  const today = dayOf(c.now)
  const days = c.limits.arrivalAgainDays.map((n) => addDays(leaveOn, n))
  return days.find((day) => day > today) ?? addDays(today, c.limits.contactDays)
}

/** What a day that has come asks for. */
export type Due =
  /** Somebody is silent. */
  | 'silence'
  /** Away for half a year: the branch looks whether this is a mobile member. docs/rules.md#mobile-members */
  | 'review'

const dueFor = (trip: OpenTrip, c: Context): Due =>
  waitsFor(trip).for === 'date' && !trip.reviewAskedOn && reviewDay(trip, c) <= dayOf(c.now)
    ? 'review'
    : 'silence'

/**
 * When a contact that is overdue is looked at again: once after a few working days, by which whoever is silent has been
 * told; whoever is above hears of it then. After that as seldom as contact is due.
 */
function contactAgainBy(trip: OpenTrip, c: Context): Day {
  // No silence puts off the look after half a year.
  if (trip.overdueTimes > 0) return contactBy(trip, c).dueOn
  const soon = c.addWorkingDays(dayOf(c.now), c.limits.acknowledgeWorkingDays)
  const { homeVisit } = trip
  return homeVisit && homeVisit.until > soon ? homeVisit.until : soon
}

function nextDay(trip: OpenTrip, c: Context): Day {
  const today = dayOf(c.now)
  const { for: whom } = waitsFor(trip)
  if (whom === 'date') return contactAgainBy(trip, c)
  if (whom === 'member' && trip.state === 'routed') return askAgainOn(trip, c)
  return c.addWorkingDays(today, c.limits.acknowledgeWorkingDays)
}

/**
 * The day has come and nothing has happened. The trip stays where it is, the silence is counted, and the next
 * day to look is set; the first time after half a year the branch is asked to look, which is no silence yet.
 * A trip that isn't due yet comes back unchanged, so a repeated run does nothing.
 */
export function fallDue(trip: Trip, c: Context): { trip: Trip; due?: Due } {
  const today = dayOf(c.now)
  if (!isOpen(trip) || trip.dueOn > today) return { trip }
  const version = trip.version + 1
  const due = dueFor(trip, c)
  if (due === 'silence')
    return {
      trip: { ...trip, version, dueOn: nextDay(trip, c), overdueTimes: trip.overdueTimes + 1 },
      due,
    }
  const dueOn = c.addWorkingDays(today, c.limits.acknowledgeWorkingDays)
  return { trip: { ...trip, version, dueOn, reviewAskedOn: today }, due }
}

/**
 * The same trip, looked at again on another day and nothing counted: its organisation doesn't work with the system
 * yet. A day that isn't later changes nothing.
 */
export const putOff = (trip: OpenTrip, until: Day): OpenTrip =>
  until > trip.dueOn ? { ...trip, version: trip.version + 1, dueOn: until } : trip
