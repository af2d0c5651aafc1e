import { addDays, type Day, dayOf } from '../../time'
import { contactBy, type Context, type TripStep } from '../rules'
import { type Host, hostOf, isOpen, isSameHost, type Trip, type TripState } from '../trip'
import type { Actor } from './cast'
import type { Case, Command, Filing } from './commands'
import type { Orgs } from './orgs'
import { answersFor, isAboutThem, isSide, type Side } from './sides'

const byMember = { by: ['member'] } as const
const toOrigin = { by: ['origin'] } as const
const either = { by: ['member', 'origin'] } as const
const whileAway = ['registered', 'origin_managed', 'routed', 'checked_in', 'hosted'] as const
const afar = ['origin_managed', 'routed', 'checked_in', 'hosted'] as const
/** What leaves the state as it is. */
const stays = 'stays'

interface Expected {
  by: readonly Side[]
  to: TripState | typeof stays
  from: readonly TripState[]
  /** The only kinds of host with which it is possible. */
  hosts?: readonly Host['kind'][]
}

/** Whose step it is, and where it leads from where: the life of a trip said a second time, for the model. */
const life: Record<TripStep, Expected> = {
  complete: { ...byMember, to: 'filed', from: ['returned_for_completion'] },
  return_for_completion: { ...toOrigin, to: 'returned_for_completion', from: ['filed'] },
  register: { ...toOrigin, to: 'registered', from: ['filed'] },
  manage_at_origin: {
    ...toOrigin,
    ...{ to: 'origin_managed', from: ['registered', 'routed', 'checked_in', 'hosted'] },
  },
  route: { ...toOrigin, to: 'routed', from: [...whileAway] },
  say_arrived: { by: ['in person'], to: 'routed', from: ['routed'], hosts: ['station'] },
  check_in: { by: ['in person'], to: 'checked_in', from: ['routed'], hosts: ['station'] },
  confirm_arrival: { by: ['host'], to: 'checked_in', from: ['routed'], hosts: ['station', 'branch'] },
  acknowledge: { ...toOrigin, to: 'hosted', from: ['routed'], hosts: ['outside'] },
  place: { by: ['host'], to: 'hosted', from: ['checked_in', 'hosted'], hosts: ['station', 'branch'] },
  change: { ...either, to: stays, from: ['filed', ...whileAway] },
  visit_home: { ...either, to: stays, from: ['origin_managed', 'checked_in', 'hosted'] },
  say_well: { ...byMember, to: stays, from: ['origin_managed', 'hosted'] },
  log_contact: { by: ['origin', 'host', 'placed in'], to: stays, from: ['origin_managed', 'hosted'] },
  confirm_mobile: { ...toOrigin, to: stays, from: afar },
  register_nationally: { ...toOrigin, to: stays, from: afar },
  report_return: {
    ...either,
    ...{ to: 'return_reported', from: ['filed', 'returned_for_completion', ...whileAway] },
  },
  archive: { ...toOrigin, to: 'archived', from: ['return_reported'] },
  withdraw: {
    ...byMember,
    ...{ to: 'withdrawn', from: ['filed', 'returned_for_completion', 'registered', 'routed'] },
  },
}

/** Whom a trip waits for in each state; `date` is nobody. A member who says they have arrived waits for the host. */
export const expectedWaiting: Record<TripState, 'member' | 'origin' | 'host' | 'date' | 'nothing'> = {
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
function expectedOn(
  trip: Trip,
  { step, host, plan, leaveIn }: Command<TripStep>,
  c: Context,
): 'goes' | 'same' | 'no' {
  const today = dayOf(c.now)
  const at = hostOf(trip)
  const isHost = at !== undefined && isSameHost(at, host)
  switch (step) {
    case 'check_in':
      return isHost ? 'goes' : 'no'
    case 'say_arrived':
      if (!isHost) return 'no'
      return saidArrived(trip) ? 'same' : 'goes'
    case 'return_for_completion':
      // Nobody is asked to complete what the branch itself wrote down.
      return trip.onBehalf ? 'no' : 'goes'
    case 'route':
      return isHost ? 'same' : 'goes'
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

/** Of filing: nothing is there yet, and no other trip is open. Who has gone from the roster files nothing. */
export function expectedOfFiling(
  of: Case & { hasOpenTrip?: boolean },
  actor: Actor,
  { step }: Command<Filing>,
  orgs: Orgs,
): TripState | 'no' {
  const { trip, member, hasOpenTrip, isBound } = of
  if (trip || hasOpenTrip || member.state !== 'active' || member.death) return 'no'
  const { is, actsFor } = actor.expected
  const { memberId } = member
  if (step === 'file') return isBound && (is === memberId || actsFor === memberId) ? 'filed' : 'no'
  if (isAboutThem(actor, of)) return 'no'
  return answersFor(actor, member.heldBy ?? member.orgId, orgs) ? 'registered' : 'no'
}

/** What should come of a step on a trip: the state it leads to, `same` when it changes nothing, or `no`. */
export function expectedOfTrip(
  of: Case,
  actor: Actor,
  command: Command<TripStep>,
  c: Context,
  orgs: Orgs,
): TripState | 'same' | 'no' {
  const { trip } = of
  const { by, to, from, hosts } = life[command.step]
  if (!trip || !from.includes(trip.state)) return 'no'
  const kind = hostOf(trip)?.kind
  if (hosts && !(kind && hosts.includes(kind))) return 'no'
  if (!by.some((side) => isSide(actor, side, trip, of, orgs))) return 'no'
  const goes = expectedOn(trip, command, c)
  if (goes !== 'goes') return goes
  if (command.step === 'change' && command.plan === 'move') return 'filed'
  return to === stays ? trip.state : to
}
