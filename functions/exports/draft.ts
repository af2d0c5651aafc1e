import type { ActingAs, Grant, Person } from '@shared/access/person'
import type { Sight } from '@shared/access/visibility'
import type { County } from '@shared/county/county'
import type { InflowId, MemberId, OrgId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import type { lookFields } from '@shared/privacy/schema'
import type { Sealed } from '@shared/sealed'
import type { Where } from '../vault/box'

/** Who takes out what. */
export interface Exporter {
  person: Person
  as: ActingAs
  grant: Grant
  county: County
  tree: OrgTree
  /** That organisation and those below it. */
  orgId: OrgId
  /** The quarter or the year that a compiled sheet is about. */
  period: string
}

/** A contact that goes into a row as far as the exporter may see it. */
export interface DraftContact {
  field: string
  sealed: Sealed
  where: Where
  sight: Sight
  /** Who reads a line about it when it is whole, and as what. */
  look?: { memberId: MemberId | InflowId; field: (typeof lookFields)[number] }
}

/** A row before its contacts are opened. */
export interface Draft {
  values: Record<string, string | undefined>
  contacts?: readonly DraftContact[]
}

/** The rows of a kind, some at a time. */
export type Drafts = (exporter: Exporter) => AsyncIterable<readonly Draft[]>
