import type { ErrorCode } from '../errors'
import type { Day } from '../time'
import { nodesOn } from './plan'
import { isOpen, lineOf, type OrgNode, orgsOf, type OrgTree, orgTree } from './tree'

/** Below what each level may stand: docs/rules.md#organisation-levels. */
const levelsAbove: Record<OrgNode['level'], readonly OrgNode['level'][]> = {
  committee: ['committee'],
  general_branch: ['committee'],
  branch: ['committee', 'general_branch'],
  group: ['branch'],
}

/** May an organisation of that level stand directly below one of the other? */
export const mayStandBelow = (level: OrgNode['level'], above: OrgNode['level']): boolean =>
  levelsAbove[level].includes(above)

type Problem = Extract<
  ErrorCode,
  'ORG_LOOP' | 'ORG_HAS_CHILDREN' | 'ORG_LEVEL_WRONG' | 'ORG_NAME_TAKEN' | 'ORG_CLOSED'
>

function problemsOf(node: OrgNode, tree: OrgTree, siblings: ReadonlyMap<string, number>): Problem[] {
  const top = lineOf(tree, node.orgId).at(-1)
  const parent = node.parentId && tree.get(node.parentId)
  const isOrphan = node.parentId !== undefined && (!top || top.parentId !== undefined)
  return [
    ...(isOrphan ? (['ORG_LOOP'] as const) : []),
    ...(parent && !isOpen(parent) ? (['ORG_HAS_CHILDREN'] as const) : []),
    ...(parent && !levelsAbove[node.level].includes(parent.level) ? (['ORG_LEVEL_WRONG'] as const) : []),
    ...((siblings.get(siblingKey(node)) ?? 0) > 1 ? (['ORG_NAME_TAKEN'] as const) : []),
  ]
}

const siblingKey = ({ parentId, name }: OrgNode) => `${parentId ?? ''} ${name}`

/** What is wrong with the organisations of a county on a day: which, and where. Nothing in a sound tree. */
function problemsOn(nodes: readonly OrgNode[], day: Day): Map<string, Problem> {
  const tree = orgTree(nodesOn(nodes, day))
  const open = orgsOf(tree).filter(isOpen)
  const siblings = new Map<string, number>()
  for (const node of open) siblings.set(siblingKey(node), (siblings.get(siblingKey(node)) ?? 0) + 1)
  return new Map(
    open.flatMap((node) =>
      problemsOf(node, tree, siblings).map((problem): [string, Problem] => [
        `${problem} ${node.orgId} ${node.parentId ?? ''}`,
        problem,
      ]),
    ),
  )
}

/** The days on which something changes by itself, and the day itself. */
const daysThatCount = (nodes: readonly OrgNode[], today: Day): Day[] =>
  [...new Set([today, ...nodes.flatMap(({ planned }) => planned?.on ?? [])])]
    .filter((day) => day >= today)
    .sort()

/**
 * What a change would break, today or on a day for which something is planned. What was wrong before doesn't
 * count, so a tree that was entered wrongly can still be mended.
 * @param on the day from which the change itself counts: what breaks then is its own fault, and said as it is.
 */
export function whatBreaks(
  before: readonly OrgNode[],
  after: readonly OrgNode[],
  { today, on }: { today: Day; on: Day },
): Problem | 'ORG_PLANS_COLLIDE' | undefined {
  for (const day of daysThatCount(after, today)) {
    const known = problemsOn(before, day)
    for (const [key, problem] of problemsOn(after, day))
      if (!known.has(key)) return day === on ? problem : 'ORG_PLANS_COLLIDE'
  }
  return undefined
}
