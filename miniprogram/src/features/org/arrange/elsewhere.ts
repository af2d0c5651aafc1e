import * as v from 'valibot'
import { orgLevels } from '@shared/org/schema'
import { mayStandBelow } from '@shared/org/soundness'
import type { TreeNode } from '@shared/org/views'
import { aboveOf, isGone } from '../tree/tree-rows'

const levelSchema = v.picklist(orgLevels)

const isItselfOrBelow = (nodes: readonly TreeNode[], one: TreeNode, node: TreeNode): boolean =>
  one.orgId === node.orgId || aboveOf(nodes, one.orgId).some(({ orgId }) => orgId === node.orgId)

/** Does it stand, and will it go on standing? */
const takesIn = (one: TreeNode): boolean => !isGone(one) && one.planned?.kind !== 'close'

/** Below which an organisation may be moved: neither itself nor its own, of a level above its own, and not where it is. */
export const placesFor = (nodes: readonly TreeNode[], node: TreeNode): TreeNode[] =>
  nodes.filter(
    (one) =>
      takesIn(one) &&
      one.mayCreateBelow &&
      one.orgId !== node.parentId &&
      v.is(levelSchema, node.level) &&
      v.is(levelSchema, one.level) &&
      mayStandBelow(node.level, one.level) &&
      !isItselfOrBelow(nodes, one, node),
  )

/** Into which an organisation may be merged: of its own level, and neither itself nor its own. */
export const partnersFor = (nodes: readonly TreeNode[], node: TreeNode): TreeNode[] =>
  nodes.filter(
    (one) => takesIn(one) && one.mayChange && one.level === node.level && !isItselfOrBelow(nodes, one, node),
  )
