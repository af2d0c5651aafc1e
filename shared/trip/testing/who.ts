import type { Action } from '../../access/actions'
import { can, type Subject } from '../../access/can'
import type { Person } from '../../access/person'
import { Refusal } from '../../errors'
import type { Member } from '../../member/member'
import { hostOf, isOpen, type Trip } from '../trip'
import type { Actor } from './cast'
import type { Case } from './commands'
import type { Orgs } from './orgs'

export function tripSubject(trip: Trip): Subject {
  const { memberId, originOrgId, heldBy } = trip
  const about = { kind: 'trip', memberId, originOrgId, ...(heldBy && { heldBy }) } as const
  const host = isOpen(trip) ? hostOf(trip) : undefined
  if (!host || host.kind === 'outside') return about
  const placedInOrgId = trip.state === 'hosted' ? trip.placement.orgId : undefined
  const at = host.kind === 'station' ? { stationId: host.stationId } : { orgId: host.orgId }
  return { ...about, host: { ...at, ...(placedInOrgId && { placedInOrgId }) } }
}

export const memberSubject = ({ memberId, orgId, heldBy }: Member): Subject => ({
  ...{ kind: 'member', memberId, orgId },
  ...(heldBy && { heldBy }),
})

/** Somebody as they are now: who was transferred, or was taken for dead, is bound to nobody, and nobody acts for them. */
function asTheyAre({ person, as }: Actor, { member, isBound }: Case): Person | undefined {
  if (isBound) return person
  const { member: own, ...rest } = person
  const isTheirs = own?.memberId === member.memberId
  if (isTheirs && as === 'self') return undefined
  if (typeof as === 'object' && 'relation' in as && as.memberId === member.memberId) return undefined
  return isTheirs ? rest : person
}

/** Whether somebody may, by `can()`. */
export function may(actor: Actor, action: Action, subject: Subject, of: Case, orgs: Orgs): boolean {
  const person = asTheyAre(actor, of)
  return person !== undefined && can(person, actor.as, action, subject, orgs[actor.county])
}

/** @throws Refusal NOT_ALLOWED. */
export function ask(actor: Actor, action: Action, subject: Subject, of: Case, orgs: Orgs): void {
  if (!may(actor, action, subject, of, orgs)) throw new Refusal('NOT_ALLOWED')
}
