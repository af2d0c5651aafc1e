import type { ShiftId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import type { Shift } from '@shared/post/shift'
import { type KnownPlace, knownPlace } from '../community/door'
import { getShift } from './shift.store'

/** A shift with its place, in the county of this tree. */
export async function knownShift(
  shiftId: ShiftId,
  tree: OrgTree,
): Promise<{ shift: Shift; known: KnownPlace } | undefined> {
  const shift = await getShift(shiftId)
  const known = shift && (await knownPlace(shift.placeId, tree))
  return shift && known && { shift, known }
}
