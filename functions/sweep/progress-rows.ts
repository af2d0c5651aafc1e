import type { OrgId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import type { Below } from '@shared/sweep/level'
import { noCounts, partsOf, sumOf } from '@shared/sweep/rules'
import type { OrgProgress } from '@shared/sweep/schema'
import type { SweepOrg } from '@shared/sweep/sweep'

/** Rows by the branch that they count for now: those of branches that were merged into it count for it. */
export function byBranch(rows: readonly SweepOrg[], tree: OrgTree): ReadonlyMap<OrgId, SweepOrg[]> {
  const all = new Map<OrgId, SweepOrg[]>()
  for (const row of rows) {
    const orgId = tree.get(row.orgId)?.orgId ?? row.orgId
    all.set(orgId, [...(all.get(orgId) ?? []), row])
  }
  return all
}

/** How far some branches are together. */
export function together(branches: Below['branches'], rows: ReadonlyMap<OrgId, SweepOrg[]>) {
  const own = branches.map(({ orgId }) => rows.get(orgId) ?? [])
  const counts = own.flat().length > 0 ? sumOf(own.flat().map((one) => one.counts)) : noCounts
  const total = own.flat().reduce((sum, one) => sum + one.total, 0)
  const handedOut = own.filter((some) => some.length > 0).length
  return { branches: branches.length, handedOut, total, parts: partsOf(counts, total), counts }
}

/** One organisation of a level. */
export const viewBelow = ({ node, branches }: Below, rows: ReadonlyMap<OrgId, SweepOrg[]>): OrgProgress => ({
  ...{ orgId: node.orgId, name: node.name, isBranch: node.level === 'branch' },
  ...together(branches, rows),
})

/** How much of it is known; of nobody, everything. */
const share = ({ total, parts }: OrgProgress) => (total === 0 ? 1 : parts.checked / total)

/** The slowest first. */
export const bySlowest = (one: OrgProgress, other: OrgProgress): number =>
  share(one) - share(other) || (one.name < other.name ? -1 : 1)
