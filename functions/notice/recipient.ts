import { type ActingAs, grantOf, type Person } from '@shared/access/person'
import type { Subject } from '@shared/access/can'
import type { AccountId, InflowId, MemberId, OrgId, PlaceId, StationId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { knownPlace, placeSubject } from '../community/door'

/**
 * Whose inbox: a member's own, that of an account which is bound to none, or one that everybody reads who acts for that
 * organisation, place or station.
 */
export type Recipient = MemberId | InflowId | AccountId | OrgId | PlaceId | StationId

interface Inbox {
  recipient: Recipient
  subject: Subject
}

/** A resident's own lies with the phone; members are written to as such, whatever they act as. */
function ownInbox({ accountId, member, inflow, resident }: Person, as: ActingAs): Inbox | undefined {
  const account = { kind: 'account', accountId } as const
  if (as === 'self' && member)
    return { recipient: member.memberId, subject: { kind: 'member', memberId: member.memberId } }
  if (as === 'self' && inflow) return { recipient: inflow.inflowId, subject: account }
  return resident && { recipient: accountId, subject: account }
}

/** The inbox of whom somebody acts as; undefined for one who has only logged in. */
export async function inboxOf(person: Person, as: ActingAs, tree: OrgTree): Promise<Inbox | undefined> {
  if (as === 'self' || as === 'resident') return ownInbox(person, as)
  const grant = grantOf(as)
  if (!grant) return undefined
  const { role, orgId, stationId, placeId } = grant
  if (role === 'station_host')
    return stationId && { recipient: stationId, subject: { kind: 'station', stationId } }
  // What their organisation is told of members is none of theirs.
  if (role === 'community_worker') {
    const known = placeId && (await knownPlace(placeId, tree))
    return known && { recipient: known.place.placeId, subject: placeSubject(known, tree) }
  }
  return { recipient: orgId, subject: { kind: 'org', orgId } }
}
