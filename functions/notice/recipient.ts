import { type ActingAs, grantOf, type Person } from '@shared/access/person'
import type { Subject } from '@shared/access/can'
import type { AccountId, InflowId, MemberId, OrgId, StationId } from '@shared/ids'

/**
 * Whose inbox: a member's own, that of an account which is bound to none, or one that everybody reads who acts for that
 * organisation or station.
 */
export type Recipient = MemberId | InflowId | AccountId | OrgId | StationId

/**
 * The inbox of whom somebody acts as; undefined for one who has only logged in. What a resident asks for is answered to
 * the phone on which they asked, unless a member did: those are written to as members.
 */
export function inboxOf(
  person: Person,
  as: ActingAs,
): { recipient: Recipient; subject: Subject } | undefined {
  const { accountId, member, inflow, resident } = person
  if (as === 'resident') return resident && { recipient: accountId, subject: { kind: 'account', accountId } }
  if (as === 'self') {
    if (member) return { recipient: member.memberId, subject: { kind: 'member', memberId: member.memberId } }
    if (inflow) return { recipient: inflow.inflowId, subject: { kind: 'account', accountId } }
    return resident && { recipient: accountId, subject: { kind: 'account', accountId } }
  }
  const grant = grantOf(as)
  if (!grant) return undefined
  const { orgId, stationId } = grant
  if (grant.role === 'station_host')
    return stationId && { recipient: stationId, subject: { kind: 'station', stationId } }
  return { recipient: orgId, subject: { kind: 'org', orgId } }
}
