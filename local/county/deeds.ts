import type { Action } from '@shared/access/actions'
import {
  archive,
  arrive,
  complete,
  type Context,
  type Filing,
  manageAtOrigin,
  place,
  register,
  reportReturn,
  returnForCompletion,
  route,
  sayArrived,
  withdraw,
} from '@shared/trip/rules'
import { dayOf } from '@shared/time'
import { letterComesTo } from '@shared/trip/by-letter'
import { change, contacted, visitHome } from '@shared/trip/while-away'
import type { ActorSide, TripEventType } from '@shared/trip/schema'
import type { Trip } from '@shared/trip/trip'
import type { Deed } from './plan'

/** What each deed leaves behind, who does it, and the right that it needs: as the functions of trip have it. */
export const deeds = {
  return_for_completion: {
    type: 'trip.returned_for_completion',
    side: 'origin',
    action: 'trip.returnForCompletion',
  },
  complete: { type: 'trip.completed', side: 'member', action: 'trip.complete' },
  register: { type: 'trip.registered', side: 'origin', action: 'trip.register' },
  manage_at_origin: { type: 'trip.managed_at_origin', side: 'origin', action: 'trip.manageAtOrigin' },
  route: { type: 'trip.routed', side: 'origin', action: 'trip.route' },
  say_arrived: { type: 'trip.said_arrived', side: 'member', action: 'trip.checkIn' },
  check_in: { type: 'trip.checked_in', side: 'member', action: 'trip.checkIn' },
  confirm_arrival: { type: 'trip.checked_in', side: 'host', action: 'trip.confirmArrival' },
  place: { type: 'trip.placed', side: 'host', action: 'trip.place' },
  report_return: { type: 'trip.return_reported', side: 'member', action: 'trip.reportReturn' },
  archive: { type: 'trip.archived', side: 'origin', action: 'trip.archive' },
  withdraw: { type: 'trip.withdrawn', side: 'member', action: 'trip.withdraw' },
  route_to_branch: { type: 'trip.routed', side: 'origin', action: 'trip.route' },
  route_outside: { type: 'trip.routed', side: 'origin', action: 'trip.route' },
  answer_letter: { type: 'trip.letter_answered', side: 'host', action: 'letter.answer' },
  move_on: { type: 'trip.moved_on', side: 'member', action: 'trip.change' },
  visit_home: { type: 'trip.visits_home', side: 'member', action: 'trip.visitHome' },
  log_contact: { type: 'trip.contacted', side: 'origin', action: 'contact.log' },
} as const satisfies Record<Deed['does'], { type: TripEventType; side: ActorSide; action: Action }>

/** The trip after a deed, by the rules. @throws Refusal when the deed isn't possible. */
export function carryOut(trip: Trip, deed: Deed<Filing>, c: Context): Trip {
  switch (deed.does) {
    case 'return_for_completion':
      return returnForCompletion(trip, deed.reason, c)
    case 'complete':
      return complete(trip, deed.filing, c)
    case 'register':
      return register(trip, c)
    case 'manage_at_origin':
      return manageAtOrigin(trip, c)
    case 'route': {
      const { countyId, stationId, orgId, name: stationName } = deed.to
      return route(trip, { kind: 'station', countyId, stationId, orgId, stationName }, c)
    }
    case 'say_arrived':
      return sayArrived(trip, c)
    case 'check_in':
      return arrive(trip, 'scanned', c)
    case 'confirm_arrival':
      return arrive(trip, 'seen_by_host', c)
    case 'place':
      return place(trip, { orgId: deed.into.orgId, orgName: deed.into.name }, c)
    case 'report_return':
      return reportReturn(trip, c)
    case 'archive':
      return archive(trip, c)
    case 'withdraw':
      return withdraw(trip, c)
    case 'route_to_branch': {
      const { orgId, name: orgName } = deed.to
      return route(trip, { kind: 'branch', countyId: trip.countyId, orgId, orgName }, c)
    }
    case 'route_outside':
      return route(trip, { kind: 'outside', orgName: deed.orgName, orgPhone: deed.orgPhone }, c)
    case 'answer_letter':
      return letterComesTo(trip, 'answered', c)
    case 'move_on':
      return change(trip, deed.filing, c).trip
    case 'visit_home':
      return visitHome(trip, deed.visit, c)
    case 'log_contact':
      return contacted(trip, c, dayOf(c.now))
  }
}
