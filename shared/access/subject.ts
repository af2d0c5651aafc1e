import type { AccountId, CountyId, MemberId, OrgId, StationId } from '../ids'
import type { Role } from './person'

/** What an action is about, as far as the right to it depends on it. */
export type Subject =
  | { kind: 'nothing' }
  | { kind: 'account'; accountId: AccountId }
  | { kind: 'county'; countyId: CountyId }
  /** `vacant`: nobody works there now. */
  | { kind: 'org'; orgId: OrgId; vacant?: boolean }
  /** A place in the tree directly below an organisation: for what is put or taken there. */
  | { kind: 'below'; orgId: OrgId }
  | { kind: 'station'; stationId: StationId; orgId?: OrgId }
  | MemberSubject
  | TripSubject
  /** A role at an organisation, held by or offered to somebody. */
  | RoleSubject

export interface RoleSubject {
  kind: 'role'
  role: Role
  orgId: OrgId
  holder?: AccountId
  /** Somebody else's role, for a time. */
  deputy?: boolean
}

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
