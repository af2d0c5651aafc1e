import { can, type Subject } from '@shared/access/can'
import { relationsOf } from '@shared/access/relations'
import { type PersonalField, type Sight, sightOf, viewerOf } from '@shared/access/visibility'
import { reasonKindOf } from '@shared/county/county'
import type { OrgTree } from '@shared/org/tree'
import type { Day } from '@shared/time'
import type { TripCard } from '@shared/trip/schema'
import {
  allows,
  isContactOverdue,
  isTooEarlyToReturn,
  isTooLateToWithdraw,
  type TripStep,
  waitsFor,
} from '@shared/trip/rules'
import { hostNameOf, hostOf, isOpen, type Trip } from '@shared/trip/trip'
import type { Action } from '@shared/access/actions'
import type { ActingAs, Person } from '@shared/access/person'
import { sideOf } from './change'

/** Who looks at a trip, and as whom. */
export interface Reader {
  person: Person
  as: ActingAs
  tree: OrgTree
}

/** A trip as `can()` knows it. */
export function subjectOf(trip: Trip): Subject {
  // Whoever took the member in has no business with a trip that is over.
  const host = isOpen(trip) ? hostOf(trip) : undefined
  return {
    kind: 'trip',
    memberId: trip.memberId,
    originOrgId: trip.originOrgId,
    ...(trip.heldBy && { heldBy: trip.heldBy }),
    ...(host &&
      host.kind !== 'outside' && {
        host: {
          ...(host.kind === 'station' ? { stationId: host.stationId } : { orgId: host.orgId }),
          ...(trip.state === 'hosted' && trip.placement.orgId && { placedInOrgId: trip.placement.orgId }),
        },
      }),
  }
}

/** How much of a trip's personal fields its reader is shown. */
export const sightsOf =
  (trip: Trip, { person, as, tree }: Reader) =>
  (field: PersonalField): Sight =>
    sightOf(field, viewerOf(relationsOf(person, as, subjectOf(trip), tree)), trip.discreet)

function reasonFor(trip: Trip, sight: Sight): string {
  if (sight === 'whole') return trip.reason
  return sight === 'kind' ? reasonKindOf(trip.reason) : ''
}

/** What the branch at home is called today, for who knows its tree; elsewhere, what it was called when filed. */
export const originNameOf = (trip: Trip, tree: OrgTree): string =>
  tree.get(trip.originOrgId)?.name ?? trip.originOrgName

/** For the branch at home: what it is to tell an organisation outside. */
function viewToTell(trip: Trip, reader: Reader): Pick<TripCard, 'toTell'> {
  const { about, since, orgName } = trip.tellHost ?? {}
  if (!about || !since || orgName === undefined) return {}
  const side = sideOf(trip, reader.as, reader.tree)
  const isHost = viewerOf(relationsOf(reader.person, reader.as, subjectOf(trip), reader.tree)) === 'host'
  return side === 'origin' || (side === 'superior' && !isHost) ? { toTell: { about, since, orgName } } : {}
}

/** A trip in a list, as much of it as its reader may see. No phone number: that is for the trip's own page. */
export function viewCard(trip: Trip, reader: Reader): TripCard {
  const { tripId, version, state, leaveOn, returnOn } = trip
  const sight = sightsOf(trip, reader)
  const memberName = sight('name') === 'whole' ? trip.memberName : ''
  const { regionCode, place } =
    sight('destination') === 'whole' ? trip.destination : { regionCode: '', place: [] }
  const host = sight('host') === 'whole' ? hostOf(trip) : undefined
  return {
    ...{ tripId, version, state, memberName, leaveOn },
    originOrgName: originNameOf(trip, reader.tree),
    reason: reasonFor(trip, sight('reason')),
    destination: { regionCode, place },
    ...(returnOn && { returnOn }),
    waitingFor: waitsFor(trip).for,
    overdueTimes: isOpen(trip) ? trip.overdueTimes : 0,
    ...(isOpen(trip) && trip.overdueTimes === 0 && { dueOn: trip.dueOn }),
    ...(host && { host: { kind: host.kind, name: hostNameOf(host) } }),
    ...(host && trip.state === 'routed' && trip.letter && { letter: trip.letter }),
    ...(host?.kind === 'station' && { stationId: host.stationId, stationName: host.stationName }),
    ...(trip.homeVisit && sight('host') === 'whole' && { homeVisit: trip.homeVisit }),
    contactOverdue: isContactOverdue(trip),
    ...viewToTell(trip, reader),
    ...(trip.state === 'routed' && trip.saidArrivedAt && { saidArrivedAt: trip.saidArrivedAt }),
    ...('arrival' in trip && { arrivedAt: trip.arrival.at }),
  }
}

/** The steps that a person takes by a button, each with the right it needs. */
const stepActions = {
  complete: 'trip.complete',
  change: 'trip.change',
  return_for_completion: 'trip.returnForCompletion',
  register: 'trip.register',
  manage_at_origin: 'trip.manageAtOrigin',
  route: 'trip.route',
  check_in: 'trip.checkIn',
  confirm_arrival: 'trip.confirmArrival',
  acknowledge: 'trip.acknowledge',
  place: 'trip.place',
  log_contact: 'contact.log',
  visit_home: 'trip.visitHome',
  confirm_mobile: 'trip.confirmMobile',
  register_nationally: 'trip.registerNationally',
  report_return: 'trip.reportReturn',
  archive: 'trip.archive',
  withdraw: 'trip.withdraw',
} as const satisfies Partial<Record<TripStep, Action>>

// Object.keys forgets what it was given.
const steps = Object.keys(stepActions) as (keyof typeof stepActions)[]

/** What the reader may do with the trip today. */
export const maySteps = (trip: Trip, { person, as, tree }: Reader, today: Day): TripStep[] =>
  steps.filter(
    (step) =>
      allows(trip, step) &&
      !(step === 'withdraw' && isTooLateToWithdraw(trip, today)) &&
      !(step === 'report_return' && isTooEarlyToReturn(trip, today)) &&
      can(person, as, stepActions[step], subjectOf(trip), tree),
  )

/** A page of trips as it goes out. */
export const viewCards = (
  { trips, cursor }: { trips: readonly Trip[]; cursor?: string },
  reader: Reader,
) => ({
  trips: trips.map((trip) => viewCard(trip, reader)),
  ...(cursor !== undefined && { cursor }),
})
