import type { OrgId } from '@shared/ids'
import type { TreeNode } from '@shared/org/views'

export interface TreeLine {
  node: TreeNode
  /** 0 at the top. */
  depth: number
  /** How many stand directly below it. */
  below: number
}

type ByParent = ReadonlyMap<OrgId | undefined, readonly TreeNode[]>

function byParentOf(nodes: readonly TreeNode[]): ByParent {
  const ids = new Set(nodes.map(({ orgId }) => orgId))
  const groups = new Map<OrgId | undefined, TreeNode[]>()
  for (const node of nodes) {
    // One whose parent isn't there stands at the top.
    const parentId = node.parentId && ids.has(node.parentId) ? node.parentId : undefined
    groups.set(parentId, [...(groups.get(parentId) ?? []), node])
  }
  return groups
}

/** With those above them, so that one sees where each stands. */
export function withAbove(nodes: readonly TreeNode[], found: readonly TreeNode[]): Set<OrgId> {
  const byId = new Map(nodes.map((node) => [node.orgId, node]))
  const shown = new Set<OrgId>()
  for (const one of found)
    for (let at: TreeNode | undefined = one; at && !shown.has(at.orgId);) {
      shown.add(at.orgId)
      at = at.parentId && byId.get(at.parentId)
    }
  return shown
}

/** @returns the tree as lines, each after the one above it. @param isFolded those below such a one are left out. */
export function linesOf(nodes: readonly TreeNode[], isFolded: (orgId: OrgId) => boolean): TreeLine[] {
  const byParent = byParentOf(nodes)
  const lines = (node: TreeNode, depth: number): TreeLine[] => {
    const children = byParent.get(node.orgId) ?? []
    const rest = isFolded(node.orgId) ? [] : children.flatMap((child) => lines(child, depth + 1))
    return [{ node, depth, below: children.length }, ...rest]
  }
  return (byParent.get(undefined) ?? []).flatMap((top) => lines(top, 0))
}

/** The lines of those with that text in name or code, and of those above them. */
export function linesWith(nodes: readonly TreeNode[], text: string): TreeLine[] {
  const part = text.trim()
  const found = nodes.filter(
    ({ name, externalCode = '' }) => name.includes(part) || externalCode.includes(part),
  )
  const shown = withAbove(nodes, found)
  return linesOf(
    nodes.filter(({ orgId }) => shown.has(orgId)),
    () => false,
  )
}
