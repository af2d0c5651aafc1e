import { type ActingAs, grantOf, type Person } from '@shared/access/person'
import type { Subject } from '@shared/access/can'
import type { InflowId, MemberId, OrgId, StationId } from '@shared/ids'

/** Whose inbox: a member's own, or one that everybody reads who acts for that organisation or station. */
export type Recipient = MemberId | InflowId | OrgId | StationId

/** The inbox of whom somebody acts as; undefined for one who has only logged in. */
export function inboxOf(
  person: Person,
  as: ActingAs,
): { recipient: Recipient; subject: Subject } | undefined {
  if (as === 'self') {
    const { accountId, member, inflow } = person
    if (member) return { recipient: member.memberId, subject: { kind: 'member', memberId: member.memberId } }
    return inflow && { recipient: inflow.inflowId, subject: { kind: 'account', accountId } }
  }
  const grant = grantOf(as)
  if (!grant) return undefined
  const { orgId, stationId } = grant
  if (grant.role === 'station_host')
    return stationId && { recipient: stationId, subject: { kind: 'station', stationId } }
  return { recipient: orgId, subject: { kind: 'org', orgId } }
}
