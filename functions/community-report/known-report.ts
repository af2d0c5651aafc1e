import type { InServiceMember } from '@shared/community/schema'
import type { InServiceId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { getInServiceMember, type KnownPlace, knownPlace } from '../community/door'

/** A row that a member has reported on, with its place. */
export interface KnownReport {
  row: InServiceMember
  known: KnownPlace
}

/** @returns undefined when there is none of that id in the county of this tree, or nobody has reported on it. */
export async function knownReport(inServiceId: InServiceId, tree: OrgTree): Promise<KnownReport | undefined> {
  const row = await getInServiceMember(inServiceId)
  const known = row?.report && (await knownPlace(row.placeId, tree))
  return row && known && { row, known }
}
