import type { OrgId } from '../ids'
import type { Day } from '../time'
import type { OrgNode } from './schema'

export { type OrgNode, orgNodeSchema } from './schema'

/**
 * A county's organisations by id. Small (hundreds), so it is read whole and cached. The id of one that was merged
 * leads to the one it was merged into, so whoever asks the tree for an old id has the new organisation at once.
 */
export type OrgTree = ReadonlyMap<OrgId, OrgNode>

/** Follows merges to the organisation that stands at their end; undefined when there is none, or a loop. */
function survivorOf(byId: ReadonlyMap<OrgId, OrgNode>, orgId: OrgId): OrgNode | undefined {
  const seen = new Set<OrgId>()
  let node = byId.get(orgId)
  while (node?.mergedInto && !seen.has(node.orgId)) {
    seen.add(node.orgId)
    node = byId.get(node.mergedInto)
  }
  return node?.mergedInto ? undefined : node
}

/** Makes a tree of its nodes. Those planned for later must have been applied: `nodesOn` in plan.ts. */
export function orgTree(nodes: readonly OrgNode[]): OrgTree {
  const byId = new Map(nodes.map((node) => [node.orgId, node]))
  const standing = new Map<OrgId, OrgNode>()
  for (const node of nodes) {
    if (node.mergedInto) continue
    const parentId = node.parentId && (survivorOf(byId, node.parentId)?.orgId ?? node.parentId)
    standing.set(node.orgId, parentId && parentId !== node.parentId ? { ...node, parentId } : node)
  }
  return new Map(
    nodes.flatMap(({ orgId }): [OrgId, OrgNode][] => {
      const survivor = survivorOf(byId, orgId)
      const node = survivor && standing.get(survivor.orgId)
      return node ? [[orgId, node]] : []
    }),
  )
}

/** The organisation that an id stands for now: itself, or what it was merged into. */
export const currentOrg = (tree: OrgTree, orgId: OrgId): OrgId => tree.get(orgId)?.orgId ?? orgId

/** Do two ids stand for one organisation now? */
export const isSameOrg = (tree: OrgTree, one: OrgId, other: OrgId): boolean =>
  currentOrg(tree, one) === currentOrg(tree, other)

/**
 * Every id under which things of an organisation may still lie: its own, then those that were merged into it.
 * Lists that are kept by organisation are asked for each.
 */
export function idsOf(tree: OrgTree, orgId: OrgId): OrgId[] {
  const current = currentOrg(tree, orgId)
  const former = [...tree].flatMap(([id, node]) => (node.orgId === current && id !== current ? [id] : []))
  return [current, ...former]
}

/** All that stand in a tree, each once; also those that are closed. */
export const orgsOf = (tree: OrgTree): OrgNode[] => [...new Set(tree.values())]

/** Is it neither closed nor merged? */
export const isOpen = ({ closedOn, mergedInto }: Pick<OrgNode, 'closedOn' | 'mergedInto'>): boolean =>
  closedOn === undefined && mergedInto === undefined

/**
 * May somebody join it, or an organisation be put below it? Not once it is closed or its closing has been
 * fixed, so that none is left behind on that day; and not before it has been set up.
 */
export const takesIn = (node: OrgNode, today: Day): boolean =>
  isOpen(node) && node.planned?.kind !== 'close' && (node.establishedOn ?? today) <= today

/** An organisation and those above it, nearest first. Empty when it isn't in this tree. Stops at a loop. */
export function lineOf(tree: OrgTree, orgId: OrgId): OrgNode[] {
  const line: OrgNode[] = []
  let node = tree.get(orgId)
  while (node && !line.includes(node)) {
    line.push(node)
    node = node.parentId && tree.get(node.parentId)
  }
  return line
}

/** Who answers for what belongs to an organisation: itself, what it was merged into, or if closed the nearest open above. */
export const answeringFor = (tree: OrgTree, orgId: OrgId): OrgId | undefined =>
  lineOf(tree, orgId).find(isOpen)?.orgId

/** Is `orgId` that organisation, or anywhere below it? */
export const isWithin = (tree: OrgTree, orgId: OrgId, topId: OrgId): boolean =>
  lineOf(tree, orgId).some((node) => node.orgId === currentOrg(tree, topId))

/** The open organisations directly below one, in the order of the tree. */
export const childrenOf = (tree: OrgTree, orgId: OrgId): OrgNode[] =>
  orgsOf(tree).filter((node) => node.parentId === currentOrg(tree, orgId) && isOpen(node))

/**
 * From which day on what was imported for an organisation may remind and escalate: its own go-live day, else
 * that of the nearest above which has one; undefined when none has.
 */
export const goLiveOf = (tree: OrgTree, orgId: OrgId): Day | undefined =>
  lineOf(tree, orgId).find((node) => node.goLiveOn)?.goLiveOn

/** Has an organisation gone live by that day? Before, nothing of its is due. */
export const isLive = (tree: OrgTree, orgId: OrgId, day: Day): boolean =>
  (goLiveOf(tree, orgId) ?? day) <= day
