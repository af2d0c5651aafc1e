import { errors, Refusal } from '@shared/errors'
import type { OrgId } from '@shared/ids'
import { rearrange, setUp } from '@shared/org/rules'
import type { ChangedFields, OrgNode } from '@shared/org/schema'
import type { Day } from '@shared/time'
import { levelOfName, typeOfName } from './columns'
import { fieldsOf } from './fields'
import type { OrgEntry, Resolved } from './resolve'
import { surroundings } from './surroundings'

/** A row, and what it is about. */
export interface OrgRow {
  entry: OrgEntry
  resolved: Resolved
}

const withNode = (nodes: readonly OrgNode[], node: OrgNode): OrgNode[] =>
  nodes.some(({ orgId }) => orgId === node.orgId)
    ? nodes.map((one) => (one.orgId === node.orgId ? node : one))
    : [...nodes, node]

/** What an organisation is that a row brings in. @throws Refusal ORG_LEVEL_WRONG when neither cell nor name says its level. */
function newNode({ entry, resolved }: OrgRow): OrgNode {
  const { values } = entry
  const fields = fieldsOf(values)
  const { name = '' } = values
  const level = fields.level ?? levelOfName(name)
  if (!level) throw new Refusal('ORG_LEVEL_WRONG')
  const { establishedOn, approvedBy } = fieldsOf(values)
  return {
    ...fields,
    ...{ orgId: resolved.orgId, parentId: resolved.parentId, name, level },
    ...{ type: fields.type ?? typeOfName(name), establishedOn, approvedBy },
  }
}

/** One row, by the rules of the tree. @returns the node to write. @throws Refusal of those rules. */
function arrangeOne(nodes: readonly OrgNode[], row: OrgRow, today: Day): OrgNode {
  const { orgId, parentId, known } = row.resolved
  if (!known) return setUp(nodes, newNode(row), today)
  const { establishedOn, approvedBy, ...fields } = fieldsOf(row.entry.values)
  const moves = parentId !== undefined && known.parentId !== parentId
  const moved = moves
    ? withNode(nodes, rearrange(nodes, orgId, { kind: 'move', on: today, parentId }, today))
    : nodes
  const changed: ChangedFields = fields
  const node = rearrange(moved, orgId, { kind: 'change', on: today, fields: changed }, today)
  return {
    ...node,
    // What is known of its beginning stays.
    ...(node.establishedOn === undefined && establishedOn && { establishedOn }),
    ...(node.approvedBy === undefined && approvedBy && { approvedBy }),
  }
}

/** What some rows make of a tree, one after the other. */
export interface Arranged {
  written: readonly { row: OrgRow; node: OrgNode }[]
  /** Rows that the rules of the tree refuse, each with a sentence. */
  refused: ReadonlyMap<number, string>
}

/** Carries out rows on a tree, parents before children; a row that the rules refuse is left out, and what is below it. */
export function arrange(before: readonly OrgNode[], rows: readonly OrgRow[], today: Day): Arranged {
  const nodes = surroundings(before)
  const written: { row: OrgRow; node: OrgNode }[] = []
  const refused = new Map<number, string>()
  const without = new Set<OrgId>()
  for (const row of rows) {
    const { orgId, parentId } = row.resolved
    try {
      if (parentId && without.has(parentId)) {
        refused.set(row.entry.row, '上级组织那一行没有写入，请先改好那一行')
        without.add(orgId)
        continue
      }
      const { name } = row.entry.values
      const node = arrangeOne(nodes.around({ orgId, parentId, name }), row, today)
      nodes.put(node)
      written.push({ row, node })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.set(row.entry.row, errors[error.code].message)
      if (!row.resolved.known) without.add(orgId)
    }
  }
  return { written, refused }
}

/** Parents before children, else as the sheet has them. */
export function parentsFirst(rows: readonly OrgRow[]): OrgRow[] {
  const byId = new Map(rows.map((row) => [row.resolved.orgId, row]))
  const ordered = new Set<OrgRow>()
  const visit = (row: OrgRow, below: ReadonlySet<OrgRow>) => {
    if (ordered.has(row) || below.has(row)) return
    const parent = row.resolved.parentId && byId.get(row.resolved.parentId)
    if (parent) visit(parent, new Set([...below, row]))
    ordered.add(row)
  }
  for (const row of rows) visit(row, new Set())
  return [...ordered]
}
