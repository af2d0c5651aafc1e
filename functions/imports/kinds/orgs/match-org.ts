import type { OrgNode } from '@shared/org/tree'
import type { Job, Match } from '../../kind'
import { arrange, type OrgRow, parentsFirst } from './arrange'
import { changesOf } from './fields'
import { type OrgEntry, resolver } from './resolve'

/** What a row of organisations comes to. */
export interface OrgMatch extends Match {
  /** What it is about, for writing. */
  row?: OrgRow
}

/** Compares rows with the tree as it stands: all are tried out together, since they name one another. */
export function orgMatcher(
  job: Job,
  nodes: readonly OrgNode[],
  entries: readonly OrgEntry[],
): (entry: OrgEntry) => OrgMatch {
  const whole = entries.filter(({ problems }) => problems.length === 0)
  const resolve = resolver(job, whole)
  const rows = whole.flatMap((entry) => {
    const resolved = resolve(entry)
    return 'orgId' in resolved ? [{ entry, resolved }] : []
  })
  const byRow = new Map(rows.map((row) => [row.entry.row, row]))
  const differs = (row: OrgRow) => !row.resolved.known || changesOf(row.entry, row.resolved, job).length > 0
  const { refused } = arrange(nodes, parentsFirst(rows.filter(differs)), job.today)
  const aboutOf = ({ values: { name, parent } }: OrgEntry) =>
    `${name ?? '名称读不出'}${parent === undefined ? '' : `（${parent}）`}`
  return (entry) => {
    const plain = { about: aboutOf(entry), changes: [], problems: [], candidates: [], means: [] }
    const row = byRow.get(entry.row)
    const resolved = row?.resolved ?? resolve(entry)
    if ('why' in resolved)
      return { ...plain, verdict: 'wrong', problems: [job.problem(entry.row, 'parent', resolved.why)] }
    const { known, orgId } = resolved
    const means = known ? [orgId] : []
    const wrong = (why: string): OrgMatch => ({
      ...{ ...plain, means, verdict: 'wrong', problems: [job.problem(entry.row, 'name', why)] },
    })
    const changes = changesOf(entry, resolved, job)
    if (known && changes.length === 0) return { ...plain, verdict: 'same', means }
    if (orgId === job.orgId) return wrong('是这张表的最上一级，请由它的上级来改')
    const why = refused.get(entry.row)
    if (why !== undefined || !row) return wrong(why ?? '这一行有问题，请核对')
    return { ...plain, verdict: known ? 'changed' : 'new', changes, means, row }
  }
}
