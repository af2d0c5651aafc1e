import type { AccountId, CountyId, InflowId, MemberId, OrgId, PlaceId, StationId, WishId } from '../ids'
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
  | PlaceSubject
  | MemberSubject
  | TripSubject
  | InflowSubject
  | WishSubject
  /** A role at an organisation, held by or offered to somebody. */
  | RoleSubject

/** A community, compound or building, and the people who belong to it. */
export interface PlaceSubject {
  kind: 'place'
  /** The organisation that answers for it. */
  orgId: OrgId
  /** The place and those above it, nearest first, each with the organisation that answers for it. */
  line: readonly { placeId: PlaceId; orgId: OrgId }[]
}

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
  /** A station, or a branch of the county's own. */
  host?: { stationId?: StationId; orgId?: OrgId; placedInOrgId?: OrgId }
}

/** A member from elsewhere who is registered here. */
export interface InflowSubject {
  kind: 'inflow'
  inflowId: InflowId
  /** The branch that they take part in; until then, the organisation of the station. */
  orgId: OrgId
  stationId?: StationId
}

/** A wish, and who stands where around it. */
export interface WishSubject {
  kind: 'wish'
  wishId: WishId
  /**
   * Those who answer for the place; of a complaint the organisation above them, and then no place. Absent when the
   * place lies in another county than the reader's.
   */
  keptBy?: PlaceSubject
  /** Who asked for it on their own phone. */
  asker?: AccountId
  /** The member who asked, or for whom somebody did under a delegation. */
  askedFor?: MemberId
  /** Who typed it in under that delegation. */
  filedBy?: AccountId
  /** Who has claimed it now. */
  claimant?: MemberId
  /** Who helps along with them. */
  joined?: readonly MemberId[]
  /** Everybody of the county may read the sentence. */
  isPublic: boolean
  /** So may whoever was handed its card. */
  mayBeHandedOn?: boolean
}
