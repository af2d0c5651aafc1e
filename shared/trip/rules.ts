import type { Limits } from '../county/county'
import { Refusal } from '../errors'
import type { MemberId, OrgId } from '../ids'
import { addDays, type Day, dayOf, daysBetween, earlier, type Instant } from '../time'
import { type Host, isOpen, type OpenTrip, type Trip, type TripIn } from './trip'

import { allows, type StatesThatAllow, type TripStep } from './steps'

export { allows, possibleSteps, type TripStep } from './steps'

/** The clock, the county's limits, and the calendar that knows its working days. */
export interface Context {
  now: Instant
  limits: Limits
  /** The day that many working days later. */
  addWorkingDays: (day: Day, n: number) => Day
}

function only<S extends TripStep>(trip: Trip, step: S): TripIn<StatesThatAllow<S>> {
  if (!allows(trip, step)) throw new Refusal('TRIP_STEP_NOT_POSSIBLE')
  return trip
}

/** What every open trip has, and no more: what an earlier state added stays behind. */
function facts(trip: OpenTrip) {
  const { tripId, countyId, version, memberId, memberName, phone, originOrgId, originOrgName } = trip
  const { destination, reason, leaveOn, returnOn, filedAt, heldBy, discreet } = trip
  return {
    ...{ tripId, countyId, memberId, memberName, phone, originOrgId, originOrgName },
    ...{ destination, reason, leaveOn, filedAt, ...(returnOn && { returnOn }), version: version + 1 },
    ...(heldBy && { heldBy }),
    ...(discreet && { discreet }),
  }
}

const waitingUntil = (dueOn: Day) => ({ dueOn, overdueTimes: 0 })
/** The organisation, or the member, does the next step by then. */
export const acknowledgeBy = (c: Context) =>
  waitingUntil(c.addWorkingDays(dayOf(c.now), c.limits.acknowledgeWorkingDays))
/** The host names a branch by then. */
export const placeBy = (c: Context) => waitingUntil(c.addWorkingDays(dayOf(c.now), c.limits.hostWorkingDays))

/** The member has come to the station by then, so many days after leaving. */
export function arriveBy({ leaveOn }: Pick<OpenTrip, 'leaveOn'>, c: Context) {
  const there = leaveOn > dayOf(c.now) ? leaveOn : dayOf(c.now)
  return waitingUntil(addDays(there, c.limits.arrivalDays))
}

/** Somebody is in touch with them again by then: when they mean to return, or when contact is due. */
export function contactBy(trip: Pick<OpenTrip, 'returnOn'>, c: Context) {
  const today = dayOf(c.now)
  const contact = addDays(today, c.limits.contactDays)
  return waitingUntil(trip.returnOn && trip.returnOn > today ? earlier(trip.returnOn, contact) : contact)
}

/** What a member tells of a trip. */
export type Filing = Pick<OpenTrip, 'phone' | 'destination' | 'reason' | 'leaveOn' | 'returnOn'>

/** @throws Refusal DATES_IMPOSSIBLE with the field that is wrong. */
export function checkDates(filing: Pick<Filing, 'leaveOn' | 'returnOn'>, today: Day): void {
  if (Math.abs(daysBetween(today, filing.leaveOn)) > 366)
    throw new Refusal('DATES_IMPOSSIBLE', { leaveOn: '哪天走要在前后一年以内' })
  if (filing.returnOn && filing.returnOn < filing.leaveOn)
    throw new Refusal('DATES_IMPOSSIBLE', { returnOn: '哪天回要在哪天走之后' })
}

/** A member reports a trip. @throws Refusal DATES_IMPOSSIBLE. */
export function fileTrip(
  ids: Pick<
    OpenTrip,
    | 'tripId'
    | 'countyId'
    | 'memberId'
    | 'memberName'
    | 'originOrgId'
    | 'originOrgName'
    | 'heldBy'
    | 'discreet'
  >,
  filing: Filing,
  c: Context,
): TripIn<'filed'> {
  checkDates(filing, dayOf(c.now))
  return { ...ids, ...filing, state: 'filed', version: 1, filedAt: c.now, ...acknowledgeBy(c) }
}

/** The branch asks for what is missing, and says what. */
export function returnForCompletion(trip: Trip, returnReason: string, c: Context): Trip {
  const from = only(trip, 'return_for_completion')
  return { ...facts(from), state: 'returned_for_completion', returnReason, ...acknowledgeBy(c) }
}

/** The member fills in what was missing. @throws Refusal DATES_IMPOSSIBLE. */
export function complete(trip: Trip, filing: Filing, c: Context): Trip {
  const from = only(trip, 'complete')
  checkDates(filing, dayOf(c.now))
  const { returnOn: _before, ...kept } = facts(from)
  return { ...kept, ...filing, state: 'filed', ...acknowledgeBy(c) }
}

/** The branch has checked the filing and registers it. */
export function register(trip: Trip, c: Context): Trip {
  return { ...facts(only(trip, 'register')), state: 'registered', ...acknowledgeBy(c) }
}

/** No fixed place, or nobody there to take them in: the origin branch keeps in touch itself. */
export function manageAtOrigin(trip: Trip, c: Context): Trip {
  const from = only(trip, 'manage_at_origin')
  return { ...facts(from), state: 'origin_managed', ...contactBy(from, c) }
}

/** The branch asks a station at the destination to take the member in. Another choice replaces the first, the same one
 * changes nothing. */
export function route(trip: Trip, host: Host, c: Context): Trip {
  const from = only(trip, 'route')
  if (from.state === 'routed' && from.host.stationId === host.stationId) return from
  return { ...facts(from), state: 'routed', host, ...arriveBy(from, c) }
}

/** A scan that came too late to prove anything: the host is asked to look. Saying it again changes nothing. */
export function sayArrived(trip: Trip, c: Context): Trip {
  const from = only(trip, 'say_arrived')
  if (from.saidArrivedAt) return from
  const { host } = from
  return { ...facts(from), state: 'routed', host, saidArrivedAt: c.now, ...acknowledgeBy(c) }
}

/** The station's code was scanned on the spot, or the host has seen the person. */
export function arrive(trip: Trip, how: 'scanned' | 'seen_by_host', c: Context): Trip {
  const from = only(trip, how === 'scanned' ? 'check_in' : 'confirm_arrival')
  return { ...facts(from), state: 'checked_in', host: from.host, arrival: { at: c.now, how }, ...placeBy(c) }
}

/** The host names the branch or group that the member takes part in. It gives no vote: docs/rules.md#no-vote. */
export function place(trip: Trip, branch: Omit<TripIn<'hosted'>['placement'], 'at'>, c: Context): Trip {
  const from = only(trip, 'place')
  const { host, arrival } = from
  return {
    ...facts(from),
    state: 'hosted',
    host,
    arrival,
    placement: { at: c.now, ...branch },
    ...contactBy(from, c),
  }
}

/** The member is back. */
export function reportReturn(trip: Trip, c: Context): Trip {
  const from = only(trip, 'report_return')
  const host = 'host' in from ? { host: from.host } : {}
  return { ...facts(from), ...host, state: 'return_reported', returnedOn: dayOf(c.now), ...acknowledgeBy(c) }
}

/** The branch has talked with the member and closes the trip. */
export function archive(trip: Trip, c: Context): Trip {
  const from = only(trip, 'archive')
  const { returnedOn, host } = from
  return { ...facts(from), ...(host && { host }), state: 'archived', returnedOn, closedAt: c.now }
}

/** A station expects them and the day of leaving has passed, or they say they are there already. */
export const isTooLateToWithdraw = (trip: Trip, today: Day): boolean =>
  trip.state === 'routed' && (trip.saidArrivedAt !== undefined || trip.leaveOn < today)

/** The member isn't going after all. Once the day of leaving is over, a routed member reports the return instead. */
export function withdraw(trip: Trip, c: Context): Trip {
  const from = only(trip, 'withdraw')
  if (isTooLateToWithdraw(from, dayOf(c.now))) throw new Refusal('TRIP_STEP_NOT_POSSIBLE')
  return { ...facts(from), state: 'withdrawn', closedAt: c.now }
}

/**
 * What lies outside the trip ends it: a death, a consent taken back, an erasure. It is closed as it stands, and
 * says nothing of why.
 */
export const close = (trip: OpenTrip, c: Pick<Context, 'now'>): TripIn<'withdrawn'> => ({
  ...facts(trip),
  state: 'withdrawn',
  closedAt: c.now,
})

/**
 * The day has come and nothing has happened. The trip stays where it is, the silence is counted, and the next
 * day to look is set. A trip that isn't due yet comes back unchanged, so a repeated run does nothing.
 */
export function fallDue(trip: Trip, c: Context): Trip {
  if (!isOpen(trip) || trip.dueOn > dayOf(c.now)) return trip
  const today = dayOf(c.now)
  const dueOn =
    waitsFor(trip).for === 'date'
      ? addDays(today, c.limits.contactDays)
      : c.addWorkingDays(today, c.limits.acknowledgeWorkingDays)
  return { ...trip, version: trip.version + 1, dueOn, overdueTimes: trip.overdueTimes + 1 }
}

/**
 * The same trip, looked at again on another day and nothing counted: its organisation doesn't work with the system
 * yet. A day that isn't later changes nothing.
 */
export const putOff = (trip: OpenTrip, until: Day): OpenTrip =>
  until > trip.dueOn ? { ...trip, version: trip.version + 1, dueOn: until } : trip

/** Who acts for the origin: the branch, or the committee that has taken over from it. */
export const originOf = ({ heldBy, originOrgId }: Pick<OpenTrip, 'heldBy' | 'originOrgId'>): OrgId =>
  heldBy ?? originOrgId

/**
 * The one organisation that answers for the member now: the origin branch, until the host has them.
 * The formal affiliation stays with the origin throughout: docs/rules.md#affiliation.
 */
export function responsibleOrg(trip: Trip): OrgId {
  if (trip.state === 'checked_in') return trip.host.orgId
  return trip.state === 'hosted' ? trip.placement.orgId : originOf(trip)
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
    case 'routed':
      return trip.saidArrivedAt
        ? { for: 'host', orgId: trip.host.orgId, until: trip.dueOn }
        : { for: 'member', memberId: trip.memberId, until: trip.dueOn }
    case 'checked_in':
      return { for: 'host', orgId: trip.host.orgId, until: trip.dueOn }
    case 'origin_managed':
    case 'hosted':
      return { for: 'date', until: trip.dueOn }
    case 'archived':
    case 'withdrawn':
      return { for: 'nothing' }
  }
}
