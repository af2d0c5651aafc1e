import type { OrgId } from '@shared/ids'
import type { TreeNode } from '@shared/org/views'

export interface TreeRow {
  node: TreeNode
  /** 0 at the root. */
  depth: number
  /** How many stand directly below it. */
  below: number
  isOpened: boolean
}

export const isGone = ({ closedOn, mergedInto }: TreeNode): boolean =>
  closedOn !== undefined || mergedInto !== undefined

/** The tree as lines, those below an organisation only when it is opened; one whose parent isn't there is a root. */
export function rowsOf(nodes: readonly TreeNode[], opened: ReadonlySet<OrgId>): TreeRow[] {
  const ids = new Set(nodes.map(({ orgId }) => orgId))
  const below = (parentId: OrgId | undefined) =>
    nodes.filter((node) => (node.parentId && ids.has(node.parentId) ? node.parentId : undefined) === parentId)
  const rows = (node: TreeNode, depth: number): TreeRow[] => {
    const children = below(node.orgId)
    const isOpened = opened.has(node.orgId)
    const row = { node, depth, below: children.length, isOpened }
    return [row, ...(isOpened ? children.flatMap((child) => rows(child, depth + 1)) : [])]
  }
  return below(undefined).flatMap((root) => rows(root, 0))
}

/** Those above an organisation, nearest first. Stops at a loop. */
export function aboveOf(nodes: readonly TreeNode[], orgId: OrgId): TreeNode[] {
  const line: TreeNode[] = []
  let at = nodes.find((node) => node.orgId === orgId)
  while (at?.parentId) {
    const parentId: OrgId = at.parentId
    at = nodes.find((node) => node.orgId === parentId)
    if (!at || line.includes(at)) break
    line.push(at)
  }
  return line
}

/** What is opened first: the way from the top down to where one works. */
export const openedFirst = (nodes: readonly TreeNode[], own: OrgId): ReadonlySet<OrgId> =>
  new Set([own, ...aboveOf(nodes, own).map(({ orgId }) => orgId)])

/** Those with that part in their name. */
export const foundBy = (nodes: readonly TreeNode[], part: string): TreeNode[] =>
  nodes.filter(({ name }) => name.includes(part.trim()))
