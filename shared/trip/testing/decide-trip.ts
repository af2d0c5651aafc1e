import type { Action } from '../../access/actions'
import type { Subject } from '../../access/can'
import { Refusal } from '../../errors'
import { isThere } from '../../member/rules'
import { currentOrg } from '../../org/tree'
import { addDays, dayOf } from '../../time'
import { aFiling, filer } from '../fixtures'
import { withHostNews } from '../host-news'
import * as rules from '../rules'
import type { TripEventType } from '../schema'
import { hostOf, isSameHost, type Trip } from '../trip'
import * as away from '../while-away'
import type { Actor } from './cast'
import type { Case, Command, Filing } from './commands'
import type { Orgs } from './orgs'
import { ask, memberSubject, tripSubject } from './who'

const actionOf: Record<rules.TripStep, Action> = {
  complete: 'trip.complete',
  return_for_completion: 'trip.returnForCompletion',
  register: 'trip.register',
  manage_at_origin: 'trip.manageAtOrigin',
  route: 'trip.route',
  say_arrived: 'trip.checkIn',
  check_in: 'trip.checkIn',
  confirm_arrival: 'trip.confirmArrival',
  place: 'trip.place',
  report_return: 'trip.reportReturn',
  archive: 'trip.archive',
  withdraw: 'trip.withdraw',
  change: 'trip.change',
  acknowledge: 'trip.acknowledge',
  visit_home: 'trip.visitHome',
  log_contact: 'contact.log',
  say_well: 'trip.sayWell',
  confirm_mobile: 'trip.confirmMobile',
  register_nationally: 'trip.registerNationally',
}

/** What each step leaves behind, as the handlers have it; a change of plans says which. */
export const eventOf: Record<Exclude<rules.TripStep, 'change'>, TripEventType> = {
  complete: 'trip.completed',
  return_for_completion: 'trip.returned_for_completion',
  register: 'trip.registered',
  manage_at_origin: 'trip.managed_at_origin',
  route: 'trip.routed',
  say_arrived: 'trip.said_arrived',
  check_in: 'trip.checked_in',
  confirm_arrival: 'trip.checked_in',
  acknowledge: 'trip.acknowledged',
  place: 'trip.placed',
  visit_home: 'trip.visits_home',
  say_well: 'trip.says_well',
  log_contact: 'trip.contacted',
  confirm_mobile: 'trip.mobile_confirmed',
  register_nationally: 'trip.registered_nationally',
  report_return: 'trip.return_reported',
  archive: 'trip.archived',
  withdraw: 'trip.withdrawn',
}

const filingOf = ({ leaveIn }: Command, c: rules.Context) => {
  const leaveOn = addDays(dayOf(c.now), leaveIn)
  return aFiling({ leaveOn, returnOn: addDays(leaveOn, 30) })
}

/** Where a member goes on to. */
const elsewhere = { regionCode: '440304', place: ['广东省', '深圳市', '福田区'] }

function planOf(trip: Trip, { plan, leaveIn }: Command, c: rules.Context): rules.Filing {
  const today = dayOf(c.now)
  const { leaveOn, returnOn, destination } = trip
  const phone = { masked: '199****0003' }
  const told = { phone, reason: trip.reason, destination: { ...destination } }
  switch (plan) {
    case 'postpone':
      return { ...told, leaveOn: addDays(today, leaveIn) }
    case 'extend':
      return { ...told, leaveOn, ...(returnOn && { returnOn: addDays(returnOn, 30) }) }
    case 'move': {
      const isThereNow = destination.regionCode === elsewhere.regionCode
      const next = isThereNow ? aFiling().destination : elsewhere
      return { ...told, destination: next, leaveOn: leaveOn > today ? leaveOn : today }
    }
  }
}

/** A new trip, filed by the member, by who acts for them, or written down by the branch. @throws Refusal */
export function decideFiling(of: Case, actor: Actor, command: Command<Filing>, c: rules.Context, orgs: Orgs) {
  const { member, trip } = of
  const { memberId, orgId, heldBy } = member
  const isOwn = command.step === 'file'
  const about: Subject = isOwn ? { kind: 'member', memberId } : memberSubject(member)
  ask(actor, isOwn ? 'trip.file' : 'trip.fileOnBehalf', about, of, orgs)
  if (!isThere(member)) throw new Refusal('MEMBER_STEP_NOT_POSSIBLE')
  if (trip) throw new Refusal('TRIP_ID_TAKEN')
  const { tripId } = command
  const ids = {
    ...filer,
    tripId,
    memberId,
    originOrgId: currentOrg(orgs.home, orgId),
    ...(heldBy && { heldBy }),
  }
  return isOwn
    ? rules.fileTrip(ids, filingOf(command, c), c)
    : rules.fileOnBehalf(ids, filingOf(command, c), { source: 'phone_call', consent: 'spoken' }, c)
}

/** What becomes of a trip, as a handler decides it. @throws Refusal */
export function decideTrip(
  of: Case,
  actor: Actor,
  command: Command<rules.TripStep>,
  c: rules.Context,
  orgs: Orgs,
): Trip {
  const { trip } = of
  if (!trip) throw new Refusal('NOT_FOUND')
  ask(actor, actionOf[command.step], tripSubject(trip), of, orgs)
  const host = hostOf(trip)
  const scans = command.step === 'check_in' || command.step === 'say_arrived'
  if (scans && host && !isSameHost(host, command.host)) throw new Refusal('CODE_OF_ANOTHER_STATION')
  if (command.step === 'change') {
    const { trip: after, plan } = away.change(trip, planOf(trip, command, c), c)
    return withHostNews(trip, after, `trip.${plan}`, dayOf(c.now))
  }
  const after = ruled(trip, { ...command, step: command.step }, c)
  return withHostNews(trip, after, eventOf[command.step], dayOf(c.now))
}

function ruled(trip: Trip, command: Command<keyof typeof eventOf>, c: rules.Context): Trip {
  switch (command.step) {
    case 'complete':
      return rules.complete(trip, filingOf(command, c), c)
    case 'return_for_completion':
      return rules.returnForCompletion(trip, '请写清住在哪个区', c)
    case 'register':
      return rules.register(trip, c)
    case 'manage_at_origin':
      return rules.manageAtOrigin(trip, c, true)
    case 'route':
      return rules.route(trip, command.host, c, true)
    case 'say_arrived':
      return rules.sayArrived(trip, c)
    case 'check_in':
      return rules.arrive(trip, 'scanned', c)
    case 'confirm_arrival':
      return rules.arrive(trip, 'seen_by_host', c)
    case 'place':
      return rules.place(trip, command.placement, c)
    case 'report_return':
      return rules.reportReturn(trip, c)
    case 'archive':
      return rules.archive(trip, c)
    case 'withdraw':
      return rules.withdraw(trip, c)
    case 'acknowledge':
      return rules.acknowledge(trip, { orgName: '海棠湾社区第一党支部' }, 'by_phone', c)
    case 'visit_home':
      return away.visitHome(trip, { from: dayOf(c.now), until: addDays(dayOf(c.now), 3) }, c)
    case 'say_well':
      return away.sayWell(trip, c)
    case 'log_contact':
      return away.contacted(trip, c, dayOf(c.now))
    case 'confirm_mobile':
      return away.confirmMobile(trip, true, c)
    case 'register_nationally':
      return away.registerNationally(trip, dayOf(c.now), c)
  }
}
