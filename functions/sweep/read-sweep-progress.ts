import type { OrgId } from '@shared/ids'
import { currentOrg, type OrgTree } from '@shared/org/tree'
import { readSweepProgress } from '@shared/sweep/contract'
import { doneOf, noCounts, sumOf } from '@shared/sweep/rules'
import type { OrgProgress } from '@shared/sweep/schema'
import { branchesOf, roleIn } from '@shared/sweep/scope'
import type { SweepOrg } from '@shared/sweep/sweep'
import { handle } from '../http/handle'
import { getProgress } from './sweep.store'
import { viewCard } from './views'

/** How far a branch is, with what lay under those that have been merged into it. */
function progressOf(orgId: OrgId, orgs: readonly SweepOrg[], tree: OrgTree): OrgProgress {
  const node = tree.get(orgId)
  const own = orgs.filter((one) => currentOrg(tree, one.orgId) === orgId)
  const counts = own.length > 0 ? sumOf(own.map((one) => one.counts)) : noCounts
  return {
    ...{ orgId, name: node?.name ?? '', above: (node?.parentId && tree.get(node.parentId)?.name) ?? '' },
    ...{ handedOut: own.length > 0, total: own.reduce((sum, one) => sum + one.total, 0) },
    ...{ done: doneOf(counts), counts },
  }
}

const share = ({ total, done }: OrgProgress) => (total === 0 ? 1 : done / total)

/** How far the branches are that lie in and below an organisation, as the tree is now. The slowest first. */
export const handler = handle(readSweepProgress, async ({ params, query, tree, authorise, refuse }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  const { sweep, orgs } = (await getProgress(params.sweepId)) ?? refuse('NOT_FOUND')
  const role = roleIn(sweep, query.orgId, tree) ?? refuse('NOT_FOUND')
  const all = branchesOf(sweep, tree, query.orgId)
    .map((node) => progressOf(node.orgId, orgs, tree))
    .sort((a, b) => share(a) - share(b) || (a.name < b.name ? -1 : 1))
  const counts = sumOf(all.map((one) => one.counts))
  const total = all.reduce((sum, one) => sum + one.total, 0)
  return {
    status: 200,
    body: { sweep: viewCard(sweep, role, tree), total, done: doneOf(counts), counts, orgs: all },
  }
})
