import type { County } from '@shared/county/county'
import type { CountyId } from '@shared/ids'
import { nodesOn } from '@shared/org/plan'
import { type OrgNode, orgTree, type OrgTree } from '@shared/org/tree'
import { type Day, dayOf } from '@shared/time'
import { now } from '../clock'
import { getCounty } from '../county/door'
import { readNodes } from './org.store'

export { readTreeToChange, saveNodesParts, type TreeToChange } from './org.store'
export { rewriteMerged } from './rewrite-merged'
export { takesInPart } from './takes-in'

/** A county with its organisations. */
export interface CountyWithTree {
  county: County
  tree: OrgTree
}

interface Known {
  treeVersion: number
  nodes: OrgNode[]
  /** What was planned has come by this day, so the tree is another one tomorrow. */
  day: Day
  tree: OrgTree
}

const cached = new Map<CountyId, Known>()

function known(countyId: CountyId, treeVersion: number, day: Day, nodes: OrgNode[]): OrgTree {
  const tree = orgTree(nodesOn(nodes, day))
  cached.set(countyId, { treeVersion, nodes, day, tree })
  return tree
}

/**
 * A county and its organisations as they are today. They are kept in memory and their version checked each time,
 * so a moved branch counts from the next request on, and a planned change from midnight. One round trip when
 * nothing moved, else two.
 */
export async function readCountyWithTree(countyId: CountyId): Promise<CountyWithTree> {
  const { county, treeVersion } = await getCounty(countyId)
  const today = dayOf(now())
  const before = cached.get(countyId)
  if (before?.treeVersion !== treeVersion)
    return { county, tree: known(countyId, treeVersion, today, await readNodes(countyId)) }
  if (before.day === today) return { county, tree: before.tree }
  return { county, tree: known(countyId, treeVersion, today, before.nodes) }
}
