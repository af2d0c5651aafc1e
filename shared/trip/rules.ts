import { Refusal } from '../errors'
import { type Day, dayOf, daysBetween } from '../time'
import { legOf } from './legs'
import { allows, type StatesThatAllow, type TripStep } from './steps'
import {
  hostOf,
  type Host,
  isOpen,
  isSameHost,
  type OnBehalf,
  type OpenTrip,
  type Trip,
  type TripIn,
} from './trip'
import { acknowledgeBy, arriveBy, contactBy, type Context, meetBy, placeBy } from './waiting'

export { allows, possibleSteps, type TripStep } from './steps'
export * from './waiting'

/** The trip, as it is where the step is possible. @throws Refusal TRIP_STEP_NOT_POSSIBLE. */
export function only<S extends TripStep>(trip: Trip, step: S): TripIn<StatesThatAllow<S>> {
  if (!allows(trip, step)) throw new Refusal('TRIP_STEP_NOT_POSSIBLE')
  return trip
}

/** What every open trip has, and no more: what an earlier state added stays behind. */
export function facts(trip: OpenTrip) {
  const { tripId, countyId, version, memberId, memberName, phone, originOrgId, originOrgName } = trip
  const { destination, reason, leaveOn, returnOn, filedAt, heldBy, discreet } = trip
  const {
    onBehalf,
    together,
    legs,
    homeVisit,
    reviewAskedOn,
    mobileSince,
    notMobileOn,
    nationalOn,
    tellHost,
    tellHostNext,
    more,
  } = trip
  return {
    ...{ tripId, countyId, memberId, memberName, phone, originOrgId, originOrgName },
    ...{ destination, reason, leaveOn, filedAt, ...(returnOn && { returnOn }), version: version + 1 },
    ...(heldBy && { heldBy }),
    ...(discreet && { discreet }),
    ...(onBehalf && { onBehalf }),
    ...(together && { together }),
    ...(more && { more }),
    ...(legs && { legs }),
    ...(homeVisit && { homeVisit }),
    ...(reviewAskedOn && { reviewAskedOn }),
    ...(mobileSince && { mobileSince }),
    ...(notMobileOn && { notMobileOn }),
    ...(nationalOn && { nationalOn }),
    ...(tellHost && { tellHost }),
    ...(tellHostNext && { tellHostNext }),
  }
}

/** What a member tells of a trip. */
export type Filing = Pick<OpenTrip, 'phone' | 'destination' | 'reason' | 'leaveOn' | 'returnOn' | 'more'>

/**
 * @param before the day of leaving as it was filed, which may be long ago by now.
 * @throws Refusal DATES_IMPOSSIBLE with the field that is wrong.
 */
export function checkDates(filing: Pick<Filing, 'leaveOn' | 'returnOn'>, today: Day, before?: Day): void {
  if (filing.leaveOn !== before && Math.abs(daysBetween(today, filing.leaveOn)) > 366)
    throw new Refusal('DATES_IMPOSSIBLE', { leaveOn: '哪天走要在前后一年以内' })
  if (filing.returnOn && filing.returnOn < filing.leaveOn)
    throw new Refusal('DATES_IMPOSSIBLE', { returnOn: '哪天回要在哪天走之后' })
}

type Ids = Pick<
  OpenTrip,
  | 'tripId'
  | 'countyId'
  | 'memberId'
  | 'memberName'
  | 'originOrgId'
  | 'originOrgName'
  | 'heldBy'
  | 'discreet'
  | 'together'
>

/** A member reports a trip. @throws Refusal DATES_IMPOSSIBLE. */
export function fileTrip(ids: Ids, filing: Filing, c: Context): TripIn<'filed'> {
  checkDates(filing, dayOf(c.now))
  return { ...ids, ...filing, state: 'filed', version: 1, filedAt: c.now, ...acknowledgeBy(c) }
}

/**
 * The branch writes down a trip of which it was told, or which it found out: there is nothing left to check, so it is
 * registered. docs/rules.md#on-behalf. @throws Refusal DATES_IMPOSSIBLE.
 */
export const fileOnBehalf = (
  ids: Ids,
  filing: Filing,
  onBehalf: OnBehalf,
  c: Context,
): TripIn<'registered'> => ({
  ...fileTrip(ids, filing, c),
  ...{ onBehalf, state: 'registered' },
})

/** The branch asks for what is missing, and says what. */
export function returnForCompletion(trip: Trip, returnReason: string, c: Context): Trip {
  const from = only(trip, 'return_for_completion')
  return { ...facts(from), state: 'returned_for_completion', returnReason, ...acknowledgeBy(c) }
}

/** The member fills in what was missing. @throws Refusal DATES_IMPOSSIBLE. */
export function complete(trip: Trip, filing: Filing, c: Context): Trip {
  const from = only(trip, 'complete')
  checkDates(filing, dayOf(c.now))
  const { returnOn: _return, more: _more, ...kept } = facts(from)
  return { ...kept, ...filing, state: 'filed', ...acknowledgeBy(c) }
}

/** The branch has checked the filing and registers it. */
export function register(trip: Trip, c: Context): Trip {
  return { ...facts(only(trip, 'register')), state: 'registered', ...acknowledgeBy(c) }
}

/** Until when a host takes the member in, or answers that it will. */
function receivedBy(trip: Pick<OpenTrip, 'leaveOn'>, host: Host, c: Context) {
  if (host.kind === 'outside') return acknowledgeBy(c)
  return host.kind === 'branch' ? meetBy(trip, c) : arriveBy(trip, c)
}

/** What goes with somebody who leaves a host and stays away: where they were is a leg, and they set out from it today. */
function onward(from: TripIn<'checked_in' | 'hosted'>, c: Context) {
  const { returnOn, ...kept } = facts(from)
  const today = dayOf(c.now)
  const leaveOn = from.leaveOn > today ? from.leaveOn : today
  const legs = [...(from.legs ?? []), legOf(from, leaveOn)]
  // A return that was meant for a day that has passed is fixed no longer.
  return { ...kept, legs, leaveOn, ...(returnOn && returnOn >= leaveOn && { returnOn }) }
}

/**
 * What stays of a trip when the branch decides anew who looks after the member there.
 * @throws Refusal TRIP_STEP_NOT_POSSIBLE, when they are with a host and the branch doesn't say that it knows.
 */
function decidedAnew(from: OpenTrip, c: Context, moves: boolean) {
  if (from.state !== 'checked_in' && from.state !== 'hosted') return facts(from)
  if (!moves) throw new Refusal('TRIP_STEP_NOT_POSSIBLE')
  return onward(from, c)
}

/**
 * No fixed place, or nobody there who takes them in or goes on doing so: the origin branch keeps in touch itself, and
 * whoever was asked, or has them, is relieved.
 * @param moves it knows that they are with a host already, which is a leg of the trip then.
 * @throws Refusal TRIP_STEP_NOT_POSSIBLE.
 */
export function manageAtOrigin(trip: Trip, c: Context, moves = false): Trip {
  const kept = decidedAnew(only(trip, 'manage_at_origin'), c, moves)
  return { ...kept, state: 'origin_managed', ...contactBy(kept, c) }
}

/**
 * The branch asks somebody at the destination to take the member in. Another choice replaces the first, the same one
 * changes nothing.
 * @param moves it knows that they are with a host already, and asks another one in the same place: without it, a choice
 *   that was made before they arrived takes nobody away from where they are.
 * @throws Refusal TRIP_STEP_NOT_POSSIBLE.
 */
export function route(trip: Trip, host: Host, c: Context, moves = false): Trip {
  const from = only(trip, 'route')
  if ('host' in from && isSameHost(from.host, host)) return from
  const kept = decidedAnew(from, c, moves)
  return { ...kept, state: 'routed', host, ...receivedBy(kept, host, c) }
}

/** A scan that came too late to prove anything: the host is asked to look. Saying it again changes nothing. */
export function sayArrived(trip: Trip, c: Context): Trip {
  const from = only(trip, 'say_arrived')
  if (from.saidArrivedAt) return from
  const { host } = from
  return { ...facts(from), state: 'routed', host, saidArrivedAt: c.now, ...acknowledgeBy(c) }
}

/** The station's code was scanned on the spot, or the host has seen the person or spoken with them. */
export function arrive(trip: Trip, how: 'scanned' | 'seen_by_host' | 'by_phone', c: Context): Trip {
  const from = only(trip, how === 'scanned' ? 'check_in' : 'confirm_arrival')
  return { ...facts(from), state: 'checked_in', host: from.host, arrival: { at: c.now, how }, ...placeBy(c) }
}

type Placement = TripIn<'hosted'>['placement']

/** The host names the branch or group that the member takes part in. It gives no vote: docs/rules.md#no-vote. */
export function place(trip: Trip, branch: Omit<Placement, 'at'>, c: Context): Trip {
  const from = only(trip, 'place')
  const { host, arrival } = from
  const placement = { at: c.now, ...branch }
  return { ...facts(from), state: 'hosted', host, arrival, placement, ...contactBy(from, c) }
}

/**
 * An organisation outside the system has answered that it takes the member in: by the letter's form, or on the
 * telephone. It has no inbox here, so the origin goes on answering for the member.
 */
export function acknowledge(
  trip: Trip,
  taker: Omit<Placement, 'at' | 'orgId'>,
  how: 'by_letter' | 'by_phone',
  c: Context,
): Trip {
  const from = only(trip, 'acknowledge')
  const { host } = from
  return {
    ...{ ...facts(from), state: 'hosted', host, arrival: { at: c.now, how } },
    ...{ placement: { at: c.now, ...taker }, ...contactBy(from, c) },
  }
}

/** Whoever hasn't left yet can't come back; they withdraw. */
const hasNotLeft = ({ state, leaveOn, legs }: OpenTrip, today: Day): boolean =>
  leaveOn > today &&
  !legs &&
  (state === 'filed' || state === 'returned_for_completion' || state === 'registered')

/** Whether a return can be reported today, as far as the days say. */
export const isTooEarlyToReturn = (trip: Trip, today: Day): boolean => isOpen(trip) && hasNotLeft(trip, today)

/** The member is back. */
export function reportReturn(trip: Trip, c: Context): Trip {
  const from = only(trip, 'report_return')
  const today = dayOf(c.now)
  if (hasNotLeft(from, today)) throw new Refusal('TRIP_STEP_NOT_POSSIBLE')
  const { homeVisit: _over, ...kept } = facts(from)
  const host = 'host' in from ? { host: from.host } : {}
  return { ...kept, ...host, state: 'return_reported', returnedOn: today, ...acknowledgeBy(c) }
}

/** The branch has talked with the member and closes the trip. */
export function archive(trip: Trip, c: Context): Trip {
  const from = only(trip, 'archive')
  const { returnedOn, host } = from
  return { ...facts(from), ...(host && { host }), state: 'archived', returnedOn, closedAt: c.now }
}

/** A host expects them and the day of leaving has passed, they say they are there already, or have moved on from elsewhere. */
export const isTooLateToWithdraw = (trip: Trip, today: Day): boolean =>
  trip.legs !== undefined ||
  (trip.state === 'routed' && (trip.saidArrivedAt !== undefined || trip.leaveOn < today))

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

/** The affiliation has been transferred, which ends the trip without a return: docs/rules.md#affiliation. */
export function transferOut(trip: OpenTrip, c: Pick<Context, 'now'>): TripIn<'transferred'> {
  const host = hostOf(trip)
  return { ...facts(trip), ...(host && { host }), state: 'transferred', closedAt: c.now }
}
