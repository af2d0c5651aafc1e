import type { Grant } from '@shared/access/person'
import type { County } from '@shared/county/county'
import type { AccountId, TripId } from '@shared/ids'
import type { OrgNode } from '@shared/org/tree'
import type { Instant } from '@shared/time'
import type { Filing } from '@shared/trip/rules'
import type { Member } from '../../functions/member/door'
import type { StoredStation } from '../../functions/station/door'

/** All that a county of the demo begins with. */
export interface CountyPlan {
  county: County
  orgs: OrgNode[]
  stations: StoredStation[]
  members: Member[]
  accounts: AccountPlan[]
  trips: TripPlan[]
}

/** Somebody with a phone. */
export interface AccountPlan {
  accountId: AccountId
  openid: string
  member?: Member
  grants: Grant[]
}

/** A trip as it was lived: what the member told, and what then happened, oldest first. */
export interface TripPlan {
  tripId: TripId
  member: Member
  filedAt: Instant
  filing: Filing
  steps: readonly Step[]
}

/** What somebody did with a trip. */
export type Deed =
  | { does: 'return_for_completion'; reason: string }
  | { does: 'complete'; filing: Filing }
  | { does: 'route'; to: StoredStation }
  | { does: 'place'; into: OrgNode }
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
export type Step = Deed & { at: Instant; bySuperior?: boolean }
