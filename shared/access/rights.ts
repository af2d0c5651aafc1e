import type { Action } from './actions'
import type { delegationScopes } from './person'
import type { Relation } from './relations'

const originSide = ['origin', 'committee'] as const

/** Who may do what: the relations that each action asks for, one of which must hold. */
export const rights: Record<Action, readonly Relation[]> = {
  'api.describe': ['anyone'],
  'session.open': ['anyone'],
  'session.close': ['anyone'],
  'me.read': ['anyone'],
  'today.read': ['anyone'],
  'station.list': ['anyone'],
  'station.read': ['anyone'],

  'org.read': ['inside'],
  'station.showCode': ['station'],
  'member.read': ['self', 'delegate', 'origin', 'committee', 'county', 'relieved'],
  'inbox.read': ['self', 'worker', 'station'],

  'trip.file': ['self', 'delegate'],
  'trip.listOwn': ['self', 'delegate'],
  'trip.checkIn': ['self'],
  'trip.complete': ['self', 'delegate'],
  'trip.withdraw': ['self', 'delegate'],
  // Who has no phone, or doesn't answer, tells the branch; it reports for them.
  'trip.reportReturn': ['self', 'delegate', ...originSide],
  'trip.listWaiting': ['worker'],
  'trip.listExpected': ['station'],
  'trip.read': ['self', 'delegate', ...originSide, 'host', 'host_committee'],
  'trip.returnForCompletion': originSide,
  'trip.register': originSide,
  'trip.manageAtOrigin': originSide,
  'trip.route': originSide,
  'trip.archive': originSide,
  'trip.confirmArrival': ['station'],
  'trip.place': ['station'],
}

/** Nobody does these to themselves, whatever they hold; {@link rights} may still name `self` as the other way. */
export const neverUnderARoleForOneself: readonly Action[] = [
  'trip.reportReturn',
  'trip.returnForCompletion',
  'trip.register',
  'trip.manageAtOrigin',
  'trip.route',
  'trip.archive',
  'trip.confirmArrival',
  'trip.place',
]

/** What a delegate may do falls under one of the scopes that were agreed. */
export const scopeOf: Partial<Record<Action, (typeof delegationScopes)[number]>> = {
  'trip.file': 'trips',
  'trip.listOwn': 'trips',
  'trip.complete': 'trips',
  'trip.withdraw': 'trips',
  'trip.reportReturn': 'trips',
  'trip.read': 'trips',
  'member.read': 'data',
}
