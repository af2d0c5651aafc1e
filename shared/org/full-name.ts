import type { OrgId } from '../ids'
import type { OrgTree } from './tree'

/**
 * An organisation by a name that stands alone. A group is called by its branch as that is called today and its own
 * name, so a branch that is renamed takes its groups along.
 */
export function fullNameOf(tree: OrgTree, orgId: OrgId): string {
  const node = tree.get(orgId)
  const above = node?.level === 'group' && node.parentId ? tree.get(node.parentId) : undefined
  if (!node || !above || node.name.startsWith(above.name)) return node?.name ?? ''
  return `${above.name}${node.name}`
}
