import type { AccountId, CountyId, MemberId, OrgId, StationId } from '../ids'
import type { Role } from './person'

/** What an action is about, as far as the right to it depends on it. */
export type Subject =
  | { kind: 'nothing' }
  | { kind: 'account'; accountId: AccountId }
  | { kind: 'county'; countyId: CountyId }
  | { kind: 'org'; orgId: OrgId }
  | { kind: 'station'; stationId: StationId; orgId?: OrgId }
  | MemberSubject
  | TripSubject
  /** A role at an organisation, held by or offered to somebody. */
  | { kind: 'role'; role: Role; orgId: OrgId; holder?: AccountId }

export interface MemberSubject {
  kind: 'member'
  memberId: MemberId
  /** The branch that holds the formal affiliation. Not needed for what only the member may do. */
  orgId?: OrgId
  /** The committee that has taken over from the branch, at the member's wish. */
  heldBy?: OrgId
}

export interface TripSubject {
  kind: 'trip'
  memberId: MemberId
  originOrgId: OrgId
  heldBy?: OrgId
  host?: { stationId: StationId; placedInOrgId?: OrgId }
}
