import { addDays, type Day, dayOf } from '../../time'
import { contactBy, type Context, type TripStep } from '../rules'
import { type Host, hostOf, isOpen, isSameHost, type Trip, type TripState } from '../trip'
import type { Actor } from './cast'
import type { Command } from './server'

export type Side = 'member' | 'origin' | 'host'

const toOrigin = { by: 'origin' } as const
const whileAway = ['registered', 'origin_managed', 'routed', 'checked_in', 'hosted'] as const
/** What leaves the state as it is. */
const stays = 'stays'

interface Expected {
  by: Side
  alsoBy?: Side
  to: TripState | typeof stays
  from: readonly TripState[]
  /** The only kinds of host with which it is possible. */
  hosts?: readonly Host['kind'][]
}

/** Whose step it is, and where it leads from where: the life of a trip said a second time, for the model. */
const life: Record<TripStep, Expected> = {
  complete: { by: 'member', to: 'filed', from: ['returned_for_completion'] },
  return_for_completion: { ...toOrigin, to: 'returned_for_completion', from: ['filed'] },
  register: { ...toOrigin, to: 'registered', from: ['filed'] },
  manage_at_origin: { ...toOrigin, to: 'origin_managed', from: ['registered', 'routed'] },
  route: { ...toOrigin, to: 'routed', from: ['registered', 'origin_managed', 'routed'] },
  say_arrived: { by: 'member', to: 'routed', from: ['routed'], hosts: ['station'] },
  check_in: { by: 'member', to: 'checked_in', from: ['routed'], hosts: ['station'] },
  confirm_arrival: { by: 'host', to: 'checked_in', from: ['routed'], hosts: ['station', 'branch'] },
  acknowledge: { ...toOrigin, to: 'hosted', from: ['routed'], hosts: ['outside'] },
  place: { by: 'host', to: 'hosted', from: ['checked_in', 'hosted'], hosts: ['station', 'branch'] },
  change: { by: 'member', alsoBy: 'origin', to: stays, from: ['filed', ...whileAway] },
  visit_home: {
    by: 'member',
    alsoBy: 'origin',
    to: stays,
    from: ['origin_managed', 'checked_in', 'hosted'],
  },
  say_well: { by: 'member', to: stays, from: ['origin_managed', 'hosted'] },
  log_contact: { ...toOrigin, alsoBy: 'host', to: stays, from: ['origin_managed', 'hosted'] },
  confirm_mobile: { ...toOrigin, to: stays, from: ['origin_managed', 'routed', 'checked_in', 'hosted'] },
  register_nationally: { ...toOrigin, to: stays, from: ['origin_managed', 'routed', 'checked_in', 'hosted'] },
  report_return: {
    by: 'member',
    alsoBy: 'origin',
    to: 'return_reported',
    from: ['filed', 'returned_for_completion', ...whileAway],
  },
  archive: { ...toOrigin, to: 'archived', from: ['return_reported'] },
  withdraw: {
    by: 'member',
    to: 'withdrawn',
    from: ['filed', 'returned_for_completion', 'registered', 'routed'],
  },
}

/** Is this actor that side of this trip? */
export function isSide({ expected }: Actor, side: Side, trip: Trip): boolean {
  if (side === 'member') return expected.movesOwn === trip.memberId
  if (expected.neverFor === trip.memberId) return false
  if (side === 'origin') return expected.originFor.includes(trip.originOrgId)
  const host = hostOf(trip)
  if (host?.kind === 'station') return host.stationId === expected.hostAt
  return host?.kind === 'branch' && host.orgId === expected.hostsFor
}

/** Whom a trip waits for in each state; `date` is nobody. A member who says they have arrived waits for the host. */
export const expectedWaiting: Record<TripState, Side | 'date' | 'nothing'> = {
  filed: 'origin',
  returned_for_completion: 'member',
  registered: 'origin',
  origin_managed: 'date',
  routed: 'member',
  checked_in: 'host',
  hosted: 'date',
  return_reported: 'origin',
  archived: 'nothing',
  withdrawn: 'nothing',
  transferred: 'nothing',
}

/** They have left home, as far as anybody can know. */
const hasGone = (trip: Trip, today: Day): boolean => trip.legs !== undefined || trip.leaveOn <= today

const saidArrived = (trip: Trip): boolean => trip.state === 'routed' && trip.saidArrivedAt !== undefined

const isThere = (trip: Trip, today: Day): boolean =>
  trip.legs !== undefined ||
  ['checked_in', 'hosted'].includes(trip.state) ||
  saidArrived(trip) ||
  (trip.state === 'origin_managed' && trip.leaveOn <= today)

/** Having been in touch makes a difference: it was overdue, or is due later than it was. */
export const isMovedByContact = (trip: Trip, c: Context): boolean =>
  isOpen(trip) && (trip.overdueTimes > 0 || contactBy(trip, c).dueOn > trip.dueOn)

/** What the days, or what has happened before, say to a step that the state allows. */
function expectedOn(trip: Trip, { step, host, plan, leaveIn }: Command, c: Context): 'goes' | 'same' | 'no' {
  const today = dayOf(c.now)
  const at = hostOf(trip)
  const isHost = at !== undefined && isSameHost(at, host)
  switch (step) {
    case 'check_in':
      return isHost ? 'goes' : 'no'
    case 'say_arrived':
      if (!isHost) return 'no'
      return saidArrived(trip) ? 'same' : 'goes'
    case 'route':
      return trip.state === 'routed' && isHost ? 'same' : 'goes'
    case 'withdraw':
      if (trip.legs) return 'no'
      return trip.state === 'routed' && (saidArrived(trip) || trip.leaveOn < today) ? 'no' : 'goes'
    case 'report_return':
      return ['filed', 'returned_for_completion', 'registered'].includes(trip.state) && !hasGone(trip, today)
        ? 'no'
        : 'goes'
    case 'change':
      if (plan === 'postpone' && isThere(trip, today))
        return trip.leaveOn === addDays(today, leaveIn) ? 'goes' : 'no'
      return 'goes'
    case 'visit_home':
      return trip.leaveOn <= today ? 'goes' : 'no'
    case 'log_contact':
      return isMovedByContact(trip, c) ? 'goes' : 'same'
    case 'confirm_mobile':
      return trip.mobileSince ? 'same' : 'goes'
    case 'register_nationally':
      return trip.nationalOn === today ? 'same' : 'goes'
    default:
      return 'goes'
  }
}

/** Of filing: nothing is there yet, and no other trip is open. */
function expectedOfFiling(actor: Actor, command: Command, trips: ReadonlyMap<string, Trip>) {
  const { step, tripId, memberId, originOrgId } = command
  const free =
    !trips.has(tripId) && ![...trips.values()].some((one) => one.memberId === memberId && isOpen(one))
  const { movesOwn, originFor, neverFor } = actor.expected
  if (step === 'file') return free && movesOwn === memberId ? 'filed' : 'no'
  return free && originFor.includes(originOrgId) && neverFor !== memberId ? 'registered' : 'no'
}

/** What should come of a command: the state it leads to, `same` when it changes nothing, or `no`. */
export function expectedOutcome(
  actor: Actor,
  command: Command,
  trips: ReadonlyMap<string, Trip>,
  c: Context,
): TripState | 'same' | 'no' {
  const { step } = command
  if (step === 'file' || step === 'file_on_behalf') return expectedOfFiling(actor, command, trips)
  const trip = trips.get(command.tripId)
  const { by, alsoBy, to, from, hosts } = life[step]
  if (!trip || !from.includes(trip.state)) return 'no'
  const kind = hostOf(trip)?.kind
  if (hosts && !(kind && hosts.includes(kind))) return 'no'
  if (!isSide(actor, by, trip) && !(alsoBy && isSide(actor, alsoBy, trip))) return 'no'
  const goes = expectedOn(trip, command, c)
  if (goes !== 'goes') return goes
  if (step === 'change' && command.plan === 'move') return 'filed'
  return to === stays ? trip.state : to
}
