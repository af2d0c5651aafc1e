import { Refusal } from '../errors'
import type { OrgId } from '../ids'
import { addDays, type Day } from '../time'
import { applied, nodeOn, nodesOn } from './plan'
import type { Plan } from './schema'
import { whatBreaks } from './soundness'
import { childrenOf, isOpen, isWithin, type OrgNode, orgTree, takesIn } from './tree'

/** How far ahead a change may be fixed. */
const furthestDays = 730

/** Puts a node in its place, or at the end when it is new. */
const withNode = (nodes: readonly OrgNode[], node: OrgNode): OrgNode[] =>
  nodes.some(({ orgId }) => orgId === node.orgId)
    ? nodes.map((one) => (one.orgId === node.orgId ? node : one))
    : [...nodes, node]

function mustBeSound(nodes: readonly OrgNode[], node: OrgNode, days: { today: Day; on: Day }): OrgNode {
  const broken = whatBreaks(nodes, withNode(nodes, node), days)
  if (broken) throw new Refusal(broken)
  return node
}

/**
 * Sets up an organisation below another.
 * @returns the node to write.
 * @throws Refusal ORG_ID_TAKEN, ORG_CLOSED, ORG_LEVEL_WRONG, ORG_NAME_TAKEN, ORG_PLANS_COLLIDE.
 */
export function setUp(nodes: readonly OrgNode[], node: OrgNode, today: Day): OrgNode {
  if (nodes.some(({ orgId }) => orgId === node.orgId)) throw new Refusal('ORG_ID_TAKEN')
  const parent = node.parentId && orgTree(nodesOn(nodes, today)).get(node.parentId)
  if (!parent || !takesIn(parent, today)) throw new Refusal('ORG_CLOSED')
  return mustBeSound(nodes, { ...node, parentId: parent.orgId }, { today, on: today })
}

function checkMove(nodes: readonly OrgNode[], { orgId }: OrgNode, plan: Plan & { kind: 'move' }) {
  const tree = orgTree(nodesOn(nodes, plan.on))
  const parent = tree.get(plan.parentId)
  if (!parent || !takesIn(parent, plan.on)) throw new Refusal('ORG_CLOSED')
  if (isWithin(tree, plan.parentId, orgId)) throw new Refusal('ORG_LOOP')
}

function checkMerge(nodes: readonly OrgNode[], node: OrgNode, plan: Plan & { kind: 'merge' }) {
  const tree = orgTree(nodesOn(nodes, plan.on))
  const into = tree.get(plan.into)
  if (!into || !takesIn(into, plan.on)) throw new Refusal('ORG_CLOSED')
  if (isWithin(tree, plan.into, node.orgId)) throw new Refusal('ORG_LOOP')
  if (into.level !== node.level) throw new Refusal('ORG_LEVEL_WRONG')
}

function check(nodes: readonly OrgNode[], node: OrgNode, plan: Plan, today: Day): void {
  if (plan.on < today || plan.on > addDays(today, furthestDays)) throw new Refusal('ORG_DAY_IMPOSSIBLE')
  if (!isOpen(node)) throw new Refusal('ORG_CLOSED')
  const isMereChange = plan.kind === 'change' && plan.on === today
  if (node.planned && !isMereChange) throw new Refusal('ORG_CHANGE_PLANNED')
  if (plan.kind === 'change') return
  if (node.parentId === undefined) throw new Refusal('ORG_IS_ROOT')
  if (plan.kind === 'move') checkMove(nodes, node, plan)
  if (plan.kind === 'merge') checkMerge(nodes, node, plan)
  if (plan.kind === 'close' && childrenOf(orgTree(nodesOn(nodes, plan.on)), node.orgId).length > 0)
    throw new Refusal('ORG_HAS_CHILDREN')
}

/**
 * Changes, moves, merges or closes an organisation: at once when its day is today, else planned for that day.
 * Whether it still has members is not known here; who closes one asks before.
 *
 * @param nodes all of the county, as they are stored.
 * @returns the one node to write.
 * @throws Refusal NOT_FOUND, ORG_CLOSED, ORG_IS_ROOT, ORG_LOOP, ORG_LEVEL_WRONG, ORG_NAME_TAKEN, ORG_HAS_CHILDREN,
 *   ORG_CHANGE_PLANNED, ORG_PLANS_COLLIDE, ORG_DAY_IMPOSSIBLE.
 */
export function rearrange(nodes: readonly OrgNode[], orgId: OrgId, plan: Plan, today: Day): OrgNode {
  const stored = nodes.find((node) => node.orgId === orgId)
  if (!stored) throw new Refusal('NOT_FOUND')
  const node = nodeOn(stored, today)
  check(nodes, node, plan, today)
  const after = plan.on === today ? applied(node, plan) : { ...node, planned: plan }
  return mustBeSound(nodes, after, { today, on: plan.on })
}

/**
 * Takes back what is planned for a day to come.
 * @throws Refusal NOT_FOUND, ORG_NOTHING_PLANNED; ORG_PLANS_COLLIDE when something else was planned on it.
 */
export function takeBack(nodes: readonly OrgNode[], orgId: OrgId, today: Day): OrgNode {
  const stored = nodes.find((node) => node.orgId === orgId)
  if (!stored) throw new Refusal('NOT_FOUND')
  const { planned, ...node } = nodeOn(stored, today)
  if (!planned) throw new Refusal('ORG_NOTHING_PLANNED')
  // Whatever it breaks, it breaks because something else was planned to follow.
  if (whatBreaks(nodes, withNode(nodes, node), { today, on: today })) throw new Refusal('ORG_PLANS_COLLIDE')
  return node
}
