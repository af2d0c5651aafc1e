import * as v from 'valibot'
import { idOf, type OrgId } from '../ids'

/** Levels of a Party organisation: docs/rules.md#organisation-levels. */
export const orgLevels = ['committee', 'general_branch', 'branch', 'group'] as const
/** Types are not levels: a mobile-member branch is a branch. docs/rules.md#organisation-levels. */
export const orgTypes = ['regular', 'mobile', 'joint', 'temporary'] as const

/** One organisation in a county's tree. `parentId` is absent at the root. */
export const orgNodeSchema = v.object({
  orgId: idOf('org'),
  parentId: v.optional(idOf('org')),
  name: v.string(),
  level: v.picklist(orgLevels),
  type: v.picklist(orgTypes),
  phone: v.optional(v.string()),
})
export type OrgNode = v.InferOutput<typeof orgNodeSchema>

/** A county's organisations by id. Small (hundreds), so it is read whole and cached. */
export type OrgTree = ReadonlyMap<OrgId, OrgNode>

/** Makes a tree of its nodes. */
export const orgTree = (nodes: readonly OrgNode[]): OrgTree =>
  new Map(nodes.map((node) => [node.orgId, node]))

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

/** Is `orgId` that organisation, or anywhere below it? */
export const isWithin = (tree: OrgTree, orgId: OrgId, topId: OrgId): boolean =>
  lineOf(tree, orgId).some((node) => node.orgId === topId)

/** The organisations directly below one, in the order of the tree. */
export const childrenOf = (tree: OrgTree, orgId: OrgId): OrgNode[] =>
  [...tree.values()].filter((node) => node.parentId === orgId)
