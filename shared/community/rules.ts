import { Refusal } from '../errors'
import type { OrgId } from '../ids'
import { answeringFor, type OrgTree } from '../org/tree'
import type { Day } from '../time'
import { kindAbove, type Place } from './schema'

/**
 * The organisation that answers for a place: its own, else that of the nearest place above, and so in the end the
 * community's. When that one is closed, the nearest open one above it; when it was merged, the other.
 *
 * @param line the place and those above it, nearest first.
 * @returns undefined when none is in this tree.
 */
export function responsibleFor(line: readonly Place[], tree: OrgTree): OrgId | undefined {
  const named = line.find((place) => place.orgId)?.orgId
  return named && answeringFor(tree, named)
}

/**
 * Checks where a place is to stand: a community in a town and with an organisation, a compound in an open
 * community, a building in an open compound. So there is no loop, and no orphan.
 *
 * @param above the place that it names as standing above it, if there is one of that id.
 * @throws Refusal PLACE_PARENT_WRONG, PLACE_CLOSED, TOWN_UNKNOWN, INVALID_INPUT.
 */
export function checkPosition(place: Place, above: Place | undefined, towns: readonly string[]): void {
  if (place.kind === 'community') {
    if (place.parentId) throw new Refusal('PLACE_PARENT_WRONG')
    if (!place.townCode || !towns.includes(place.townCode)) throw new Refusal('TOWN_UNKNOWN')
    if (place.code && !place.code.startsWith(place.townCode))
      throw new Refusal('INVALID_INPUT', { code: '社区代码的前 9 位要和街道一样' })
    if (!place.orgId) throw new Refusal('INVALID_INPUT', { orgId: '请选由哪个组织负责' })
    return
  }
  if (place.townCode || place.code) throw new Refusal('PLACE_PARENT_WRONG')
  if (!above || above.countyId !== place.countyId || above.kind !== kindAbove[place.kind])
    throw new Refusal('PLACE_PARENT_WRONG')
  if (above.closedOn) throw new Refusal('PLACE_CLOSED')
}

/** @throws Refusal PLACE_CLOSED; PLACE_HAS_CHILDREN while something in it is open. */
export function close(place: Place, hasChildren: boolean, today: Day): Place {
  if (place.closedOn) throw new Refusal('PLACE_CLOSED')
  if (hasChildren) throw new Refusal('PLACE_HAS_CHILDREN')
  return { ...place, version: place.version + 1, closedOn: today }
}
