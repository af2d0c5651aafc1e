import type { OrgId } from '../../ids'
import { hostOf, type Trip } from '../trip'
import type { Actor } from './cast'
import type { Case } from './commands'
import type { Orgs } from './orgs'

/**
 * The sides of a trip: the member or who acts for them, the member on the spot, who answers for them at home, the host
 * that was asked, and the branch that they were placed in.
 */
export type Side = 'member' | 'in person' | 'origin' | 'host' | 'placed in'

const worksAt = ({ expected: { at } }: Actor, orgId: OrgId, { now }: Orgs): boolean =>
  at !== undefined && now(at) === now(orgId)

/** Works in a committee above an organisation, or in the department. */
export const isOver = ({ expected: { over } }: Actor, orgId: OrgId, { now }: Orgs): boolean =>
  over.some((one) => now(one) === now(orgId))

/** Works where somebody belongs, or in a committee above; the department stands apart. */
export const answersFor = (actor: Actor, orgId: OrgId, orgs: Orgs): boolean =>
  worksAt(actor, orgId, orgs) || (!actor.expected.isDepartment && isOver(actor, orgId, orgs))

/** Decides nothing for themselves, while it is known who they are. */
export const isAboutThem = ({ expected }: Actor, { member, isBound }: Case): boolean =>
  isBound && expected.neverFor === member.memberId

/** Is this actor that side of this trip? */
export function isSide(actor: Actor, side: Side, trip: Trip, of: Case, orgs: Orgs): boolean {
  const { is, actsFor, hostAt } = actor.expected
  if (side === 'in person') return of.isBound && is === trip.memberId
  if (side === 'member') return of.isBound && (is === trip.memberId || actsFor === trip.memberId)
  if (isAboutThem(actor, of)) return false
  if (side === 'origin') return answersFor(actor, trip.heldBy ?? trip.originOrgId, orgs)
  if (side === 'placed in')
    return trip.state === 'hosted' && !!trip.placement.orgId && worksAt(actor, trip.placement.orgId, orgs)
  const host = hostOf(trip)
  if (host?.kind === 'station') return host.stationId === hostAt
  return host?.kind === 'branch' && worksAt(actor, host.orgId, orgs)
}
