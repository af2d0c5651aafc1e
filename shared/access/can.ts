import type { MemberId, OrgId, StationId } from '../ids'
import { isWithin, type OrgTree } from '../org/tree'
import type { Action } from './actions'
import type { ActingAs, Grant, Person } from './person'

/** What an action is about, as far as the right to it depends on it. */
export type Subject =
  | { kind: 'nothing' }
  | { kind: 'member'; memberId: MemberId }
  | { kind: 'org'; orgId: OrgId }
  | { kind: 'station'; stationId: StationId }
  | {
      kind: 'trip'
      memberId: MemberId
      originOrgId: OrgId
      host?: { stationId: StationId; placedInOrgId?: OrgId }
    }

type Trip = Extract<Subject, { kind: 'trip' }>

const isOwn = (person: Person, subject: Subject) =>
  (subject.kind === 'member' || subject.kind === 'trip') && person.member?.memberId === subject.memberId

const worksFor = (grant: Grant, orgId: OrgId, tree: OrgTree) =>
  grant.role !== 'station_host' && isWithin(tree, orgId, grant.orgId)

const hosts = (grant: Grant, stationId: StationId | undefined) =>
  grant.role === 'station_host' && stationId !== undefined && grant.stationId === stationId

const isOriginSide = (grant: Grant, trip: Trip, tree: OrgTree) => worksFor(grant, trip.originOrgId, tree)

const isHostSide = (grant: Grant, trip: Trip, tree: OrgTree) =>
  hosts(grant, trip.host?.stationId) ||
  (trip.host?.placedInOrgId !== undefined && worksFor(grant, trip.host.placedInOrgId, tree))

/**
 * May this person, acting as themselves or under one of their grants, do this to that?
 *
 * The one place where rights are decided; endpoints and pages ask it, nothing compares roles elsewhere.
 * Nobody registers, verifies or confirms for themselves, whatever they hold.
 *
 * @param tree the organisations of the county in which the grant was given; a subject of another county
 *   is not in it, and so out of reach.
 */
export function can(person: Person, as: ActingAs, action: Action, subject: Subject, tree: OrgTree): boolean {
  const grant = as === 'self' ? undefined : as
  switch (action) {
    case 'api.describe':
    case 'session.open':
    case 'session.close':
    case 'me.read':
    case 'today.read':
    case 'station.list':
    case 'station.read':
      return true

    case 'org.read':
      return subject.kind === 'org' && tree.has(subject.orgId)

    case 'inbox.read':
      if (subject.kind === 'member') return !grant && isOwn(person, subject)
      if (subject.kind === 'station') return !!grant && hosts(grant, subject.stationId)
      return (
        subject.kind === 'org' && !!grant && grant.role !== 'station_host' && grant.orgId === subject.orgId
      )

    case 'trip.file':
    case 'trip.listOwn':
    case 'trip.checkIn':
    case 'trip.complete':
    case 'trip.withdraw':
      return !grant && isOwn(person, subject)

    // Who has no phone, or doesn't answer, tells the branch; it reports for them.
    case 'trip.reportReturn':
      if (!grant) return isOwn(person, subject)
      return subject.kind === 'trip' && isOriginSide(grant, subject, tree) && !isOwn(person, subject)

    case 'trip.listWaiting':
      return (
        subject.kind === 'org' && !!grant && grant.role !== 'station_host' && grant.orgId === subject.orgId
      )

    case 'trip.listExpected':
    case 'station.showCode':
      return subject.kind === 'station' && !!grant && hosts(grant, subject.stationId)

    case 'trip.read':
      if (subject.kind !== 'trip') return false
      return grant
        ? isOriginSide(grant, subject, tree) || isHostSide(grant, subject, tree)
        : isOwn(person, subject)

    case 'trip.returnForCompletion':
    case 'trip.register':
    case 'trip.manageAtOrigin':
    case 'trip.route':
    case 'trip.archive':
      return (
        subject.kind === 'trip' && !!grant && isOriginSide(grant, subject, tree) && !isOwn(person, subject)
      )

    case 'trip.confirmArrival':
    case 'trip.place':
      return (
        subject.kind === 'trip' && !!grant && hosts(grant, subject.host?.stationId) && !isOwn(person, subject)
      )
  }
}
