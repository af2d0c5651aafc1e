import type { OrgId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { readSweepProgress } from '@shared/sweep/contract'
import { type Below, levelOf } from '@shared/sweep/level'
import { branchesOf, roleIn } from '@shared/sweep/scope'
import { cursorOf, startAt } from '../cursor'
import { handle } from '../http/handle'
import { bySlowest, byBranch, together, viewBelow } from './progress-rows'
import { getProgressIn, getSweep } from './sweep.store'
import { viewCard } from './views'

const perPart = 50

/** Every id under which those branches may have rows: their own, and those of branches merged into them. */
function idsOfAll(level: readonly Below[], tree: OrgTree): OrgId[] {
  const wanted = new Set(level.flatMap(({ branches }) => branches.map(({ orgId }) => orgId)))
  return [...tree].flatMap(([orgId, node]) => (wanted.has(node.orgId) ? [orgId] : []))
}

/**
 * How far the branches are that lie in and below an organisation, as the tree is now, by what lies directly below it.
 * The first part counts all of them together; later ones read their own branches alone.
 */
export const handler = handle(readSweepProgress, async ({ params, query, tree, authorise, refuse }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  const sweep = (await getSweep(params.sweepId)) ?? refuse('NOT_FOUND')
  const role = roleIn(sweep, query.orgId, tree) ?? refuse('NOT_FOUND')
  const { sweepId } = sweep
  const list = { partition: `SWP#${sweepId}`, beginsWith: 'ORG#' }
  const after = startAt(query.cursor, list).exclusiveStartKey?.['sk']
  const level = levelOf(sweep, tree, query.orgId)
  const from = after === undefined ? 0 : 1 + level.findIndex(({ node }) => `ORG#${node.orgId}` === after)
  const shown = level.slice(from, from + perPart)
  const last = from + perPart < level.length ? shown.at(-1)?.node.orgId : undefined
  const isFirst = from === 0
  const all = branchesOf(sweep, tree).length
  const rows = byBranch(await getProgressIn(sweepId, idsOfAll(isFirst ? level : shown, tree), all), tree)
  const branches = level.flatMap((one) => one.branches)
  const { orgId = query.orgId, name = '' } = tree.get(query.orgId) ?? {}
  return {
    status: 200,
    body: {
      ...{ sweep: viewCard(sweep, role, tree), orgId, orgName: name },
      ...(isFirst && { whole: together(branches, rows) }),
      orgs: shown.map((one) => viewBelow(one, rows)).sort(bySlowest),
      ...(last && { cursor: cursorOf({ pk: list.partition, sk: `ORG#${last}` }) }),
    },
  }
})
