import type { OrgNode } from '@shared/org/tree'
import { isOpen, isWithin, orgsOf } from '@shared/org/tree'
import { eventPart } from '../../../events/event.entity'
import { readTreeToChange, saveNodesParts } from '../../../org/door'
import type { Part } from '../../../writes/part'
import { defineKind, type Entry, type Job, type Writing, type Written } from '../../kind'
import { plainOrgName } from '../../find-org'
import { arrange, type OrgRow, parentsFirst } from './arrange'
import { type OrgColumn, orgColumns } from './columns'
import { orgMatcher, type OrgMatch } from './match-org'

function traceParts(
  { entry, resolved }: OrgRow,
  { orgId, parentId, establishedOn, approvedBy }: OrgNode,
  job: Job,
  writing: Writing,
): Part[] {
  const { known } = resolved
  const moved = known !== undefined && known.parentId !== parentId
  const type = known === undefined ? 'org.created' : moved ? 'org.moved' : 'org.changed'
  return [
    eventPart({
      ...{ eventId: writing.eventIdOf(entry.row), type, countyId: job.county.countyId, at: writing.now },
      ...{ aggregateId: orgId, orgId, tell: [] },
      ...(type === 'org.created' && { effectiveOn: establishedOn, approvedBy }),
      ...(moved && { from: known.parentId }),
      ...(type !== 'org.changed' && { to: parentId }),
    }),
    writing.auditPart(orgId),
  ]
}

/** Some organisations in one transaction of the tree, by its rules as they are this moment. */
async function write(rows: readonly OrgRow[], job: Job, writing: Writing): Promise<Written> {
  const before = await readTreeToChange(job.county.countyId)
  const { written, refused } = arrange(before.nodes, rows, job.today)
  if (written.length === 0) return { parts: [], refused }
  const nodes = written.map(({ node }) => node)
  const traces = written.flatMap(({ row, node }) => traceParts(row, node, job, writing))
  return { parts: [...saveNodesParts(before, nodes), ...traces], refused }
}

/** 组织: the tree, brought in whole, parents before children. */
export const orgs = defineKind<OrgColumn, OrgMatch>({
  ...{ kind: 'orgs', title: '党组织', columns: orgColumns },
  needs: { action: 'org.create', subject: (orgId) => ({ kind: 'below', orgId }) },
  // A county has some hundreds: they are compared together, and each transaction lets all read the tree anew.
  ...{ rowsPerChunk: 20_000, rowsPerWrite: 20 },
  order: (rows) => {
    const byRow = new Map(rows.flatMap((one) => (one.match.row ? [[one.match.row, one]] : [])))
    return parentsFirst([...byRow.keys()]).flatMap((row) => byRow.get(row) ?? [])
  },
  open: async (job) => {
    const { nodes } = await readTreeToChange(job.county.countyId)
    const entries: Entry<OrgColumn>[] = []
    let match: ((entry: Entry<OrgColumn>) => OrgMatch) | undefined
    return {
      learn: (entry) => void entries.push(entry),
      keys: ({ values: { name, parent, code } }) => [
        ...(code === undefined ? [] : [{ key: code, field: 'code', same: '编码相同' }]),
        ...(name === undefined
          ? []
          : [
              {
                key: `${plainOrgName(parent ?? '')}/${plainOrgName(name)}`,
                ...{ field: 'name', same: '上级和名称都相同' },
              },
            ]),
      ],
      match: (entry) => (match ??= orgMatcher(job, nodes, entries))(entry),
      absent: (meant) =>
        orgsOf(job.tree)
          .filter(
            (one) =>
              isOpen(one) &&
              one.orgId !== job.orgId &&
              isWithin(job.tree, one.orgId, job.orgId) &&
              !meant.has(one.orgId),
          )
          .map(({ orgId, name }) => ({ id: orgId, about: name })),
      write: (rows, writing) =>
        write(
          rows.flatMap(({ match: { row } }) => (row ? [row] : [])),
          job,
          writing,
        ),
    }
  },
})
