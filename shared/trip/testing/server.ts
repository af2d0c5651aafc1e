import type { Action } from '../../access/actions'
import { can, type Subject } from '../../access/can'
import { type ErrorCode, Refusal } from '../../errors'
import type { MemberId, OrgId, TripId } from '../../ids'
import type { Receipt } from '../../receipt'
import { addDays, dayOf } from '../../time'
import { aFiling, filer } from '../fixtures'
import * as rules from '../rules'
import { type Host, hostOf, isOpen, isSameHost, type Trip } from '../trip'
import * as away from '../while-away'
import type { Actor } from './cast'

/** What somebody wants. `host` is the station a branch chooses, or the one whose code was scanned. */
export interface Command {
  step: 'file' | 'file_on_behalf' | rules.TripStep
  tripId: TripId
  memberId: MemberId
  originOrgId: OrgId
  host: Host
  placement: { orgId: OrgId; orgName: string }
  /** What a change is about: not gone yet, staying longer, another place. */
  plan: 'postpone' | 'extend' | 'move'
  /** Days from today on which they mean to leave. */
  leaveIn: number
}

export interface Message {
  actor: Actor
  key: string
  command: Command
}

export type Reply = { receipt: Receipt } | { refused: ErrorCode }

const actionOf: Record<Command['step'], Action> = {
  file: 'trip.file',
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
  file_on_behalf: 'trip.fileOnBehalf',
  change: 'trip.change',
  acknowledge: 'trip.acknowledge',
  visit_home: 'trip.visitHome',
  log_contact: 'contact.log',
  say_well: 'trip.sayWell',
  confirm_mobile: 'trip.confirmMobile',
  register_nationally: 'trip.registerNationally',
}

function subjectOf(trip: Trip): Subject {
  const { memberId, originOrgId } = trip
  const about = { kind: 'trip', memberId, originOrgId } as const
  const host = isOpen(trip) ? hostOf(trip) : undefined
  if (!host || host.kind === 'outside') return about
  const placedInOrgId = trip.state === 'hosted' ? trip.placement.orgId : undefined
  const at = host.kind === 'station' ? { stationId: host.stationId } : { orgId: host.orgId }
  return { ...about, host: { ...at, ...(placedInOrgId && { placedInOrgId }) } }
}

const filingOf = (command: Command, c: rules.Context) => {
  const leaveOn = addDays(dayOf(c.now), command.leaveIn)
  return aFiling({ leaveOn, returnOn: addDays(leaveOn, 30) })
}

/** Where a member goes on to. */
export const elsewhere = { regionCode: '440304', place: ['广东省', '深圳市', '福田区'] }

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
      const isThere = destination.regionCode === elsewhere.regionCode
      const next = isThere ? aFiling().destination : elsewhere
      return { ...told, destination: next, leaveOn: leaveOn > today ? leaveOn : today }
    }
  }
}

/** Does it make a new trip? */
export const isFiling = ({ step }: Command): boolean => step === 'file' || step === 'file_on_behalf'

/**
 * Asks `can()` and the rule what becomes of a trip, as a handler does.
 * @throws Refusal
 */
export function decide(trip: Trip | undefined, { actor, command }: Omit<Message, 'key'>, c: rules.Context) {
  const { person, as, tree } = actor
  const ask = (subject: Subject) => {
    if (!can(person, as, actionOf[command.step], subject, tree)) throw new Refusal('NOT_ALLOWED')
  }
  if (command.step === 'file') {
    ask({ kind: 'member', memberId: command.memberId })
    if (trip) throw new Refusal('TRIP_ID_TAKEN')
    const { tripId, memberId, originOrgId } = command
    return rules.fileTrip({ ...filer, tripId, memberId, originOrgId }, filingOf(command, c), c)
  }
  if (command.step === 'file_on_behalf') {
    const { tripId, memberId, originOrgId } = command
    ask({ kind: 'member', memberId, orgId: originOrgId })
    if (trip) throw new Refusal('TRIP_ID_TAKEN')
    const ids = { ...filer, tripId, memberId, originOrgId }
    return rules.fileOnBehalf(ids, filingOf(command, c), { source: 'phone_call', consent: 'spoken' }, c)
  }
  if (!trip) throw new Refusal('NOT_FOUND')
  ask(subjectOf(trip))
  const host = hostOf(trip)
  const scans = command.step === 'check_in' || command.step === 'say_arrived'
  if (scans && host && !isSameHost(host, command.host)) throw new Refusal('CODE_OF_ANOTHER_STATION')
  switch (command.step) {
    case 'complete':
      return rules.complete(trip, filingOf(command, c), c)
    case 'return_for_completion':
      return rules.returnForCompletion(trip, '请写清住在哪个区', c)
    case 'register':
      return rules.register(trip, c)
    case 'manage_at_origin':
      return rules.manageAtOrigin(trip, c)
    case 'route':
      return rules.route(trip, command.host, c)
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
    case 'change':
      return away.change(trip, planOf(trip, command, c), c).trip
    case 'acknowledge':
      return rules.acknowledge(trip, { orgName: '海棠湾社区第一党支部' }, 'by_phone', c)
    case 'visit_home':
      return away.visitHome(trip, { from: dayOf(c.now), until: addDays(dayOf(c.now), 3) }, c)
    case 'say_well':
      return away.sayWell(trip, c)
    case 'log_contact':
      return away.contacted(trip, c)
    case 'confirm_mobile':
      return away.confirmMobile(trip, true, c)
    case 'register_nationally':
      return away.registerNationally(trip, dayOf(c.now), c)
  }
}

/** A server in memory: the rules, and the promises that stores must keep (one receipt a key, one open trip a member). */
export class Server {
  readonly trips = new Map<TripId, Trip>()
  private readonly receipts = new Map<string, { request: string; receipt: Receipt }>()

  /** Takes a message; a resend gets the same receipt. */
  take(message: Message, c: rules.Context): Reply {
    const key = `${message.actor.person.accountId} ${message.key}`
    const request = JSON.stringify(message.command)
    const before = this.receipts.get(key)
    if (before)
      return before.request === request ? { receipt: before.receipt } : { refused: 'IDEMPOTENCY_KEY_REUSED' }
    try {
      const next = decide(this.trips.get(message.command.tripId), message, c)
      if (isFiling(message.command) && this.openTripOf(next.memberId)) throw new Refusal('TRIP_ALREADY_OPEN')
      this.trips.set(next.tripId, next)
      const receipt = { id: next.tripId, version: next.version, state: next.state, at: c.now }
      this.receipts.set(key, { request, receipt })
      return { receipt }
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.code }
      throw error
    }
  }

  /** The scheduled run over everything that is due. @returns the trips about which somebody was reminded. */
  fallDue(c: rules.Context): TripId[] {
    return [...this.trips.values()].flatMap((trip) => {
      const { trip: after, due } = rules.fallDue(trip, c)
      this.trips.set(trip.tripId, after)
      return due ? [trip.tripId] : []
    })
  }

  private openTripOf(memberId: MemberId): Trip | undefined {
    return [...this.trips.values()].find((trip) => trip.memberId === memberId && isOpen(trip))
  }
}
