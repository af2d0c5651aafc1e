import type { Grant, Person } from '@shared/access/person'
import type { AnchorHousehold, InServiceMember, Place } from '@shared/community/schema'
import type { County } from '@shared/county/county'
import type { AccountId, TripId } from '@shared/ids'
import type { OrgNode } from '@shared/org/tree'
import type { Instant } from '@shared/time'
import type { ContactNote } from '@shared/contact/schema'
import type { Filing } from '@shared/trip/rules'
import type { OnBehalf } from '@shared/trip/trip'
import type { Visit } from '@shared/trip/while-away'
import type { Member } from '../../functions/member/door'
import type { StoredStation } from '../../functions/station/door'

/** Somebody on the roster, with the number as it is before it is sealed. */
export type RosterEntry = Pick<
  Member,
  'memberId' | 'countyId' | 'orgId' | 'name' | 'memberNo' | 'standing' | 'category' | 'joinedOn'
> & { phone: string }

/** Somebody who has reported to a place as one in service, with the number as it is before it is sealed. */
export type InServiceEntry = Omit<InServiceMember, 'phone' | 'phoneKey'> & { phone: string }

/** What a member tells of a trip, before it is sealed. */
export type PlannedFiling = Omit<Filing, 'phone' | 'destination'> & {
  phone: string
  destination: { regionCode: string; place: string[]; address?: string }
}

/** All that a county of the demo begins with. */
export interface CountyPlan {
  county: County
  orgs: OrgNode[]
  stations: StoredStation[]
  places: Place[]
  households: AnchorHousehold[]
  inService: InServiceEntry[]
  members: RosterEntry[]
  accounts: AccountPlan[]
  trips: TripPlan[]
  /** How many from elsewhere its ledger has. */
  fromElsewhere: number
}

/** Somebody with a phone. */
export interface AccountPlan {
  accountId: AccountId
  openid: string
  member?: RosterEntry
  /** Where they have registered as a resident. */
  resident?: NonNullable<Person['resident']>
  grants: Grant[]
}

/** A trip as it was lived: what the member told, and what then happened, oldest first. */
export interface TripPlan {
  tripId: TripId
  member: RosterEntry
  filedAt: Instant
  filing: PlannedFiling
  /** The branch wrote it down. */
  onBehalf?: OnBehalf
  /** The trip of whom they leave with. */
  together?: TripId
  steps: readonly Step[]
}

/** The same with its contacts sealed. */
export type SealedTripPlan = Omit<TripPlan, 'filing' | 'steps'> & {
  filing: Filing
  steps: readonly Step<Filing>[]
}

/** What somebody did with a trip. */
export type Deed<F = PlannedFiling> =
  | { does: 'return_for_completion'; reason: string }
  | { does: 'complete'; filing: F }
  | { does: 'route'; to: StoredStation }
  | { does: 'place'; into: OrgNode }
  /** To a branch of the county's own at the destination. */
  | { does: 'route_to_branch'; to: OrgNode }
  /** To an organisation outside, with a letter. */
  | { does: 'route_outside'; orgName: string; orgPhone: string }
  /** Somebody there has scanned the letter's code and filled in its form. */
  | { does: 'answer_letter'; by: AccountId; contactName: string; phone: string }
  | { does: 'move_on'; filing: F }
  | { does: 'visit_home'; visit: Visit }
  /** Somebody of the branch, or of the one that hosts, was in touch. */
  | { does: 'log_contact'; side: 'origin' | 'host'; note: Omit<ContactNote, 'on'> }
  | {
      does:
        | 'register'
        | 'manage_at_origin'
        | 'say_arrived'
        | 'check_in'
        | 'confirm_arrival'
        | 'report_return'
        | 'archive'
        | 'withdraw'
    }

/** A deed and its time. `bySuperior`: the organisation above the branch did it in the branch's place. */
export type Step<F = PlannedFiling> = Deed<F> & { at: Instant; bySuperior?: boolean }
