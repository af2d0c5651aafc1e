import * as v from 'valibot'
import type { Day } from '../time'
import { type ChangedFields, type OrgNode, orgNodeSchema, type Plan } from './schema'

/** What a change of fields leaves: those that are `null` are gone. */
const withFields = (node: OrgNode, fields: ChangedFields): OrgNode =>
  v.parse(
    orgNodeSchema,
    Object.fromEntries(Object.entries({ ...node, ...fields }).filter(([, value]) => value !== null)),
  )

/** An organisation as it is once a change counts. */
export function applied(node: OrgNode, plan: Plan): OrgNode {
  switch (plan.kind) {
    case 'change':
      return withFields(node, plan.fields)
    case 'move':
      return { ...node, parentId: plan.parentId }
    case 'merge':
      return { ...node, mergedInto: plan.into, closedOn: plan.on }
    case 'close':
      return { ...node, closedOn: plan.on }
  }
}

/** An organisation as it is on a day: a planned change that has come counts. */
export function nodeOn(node: OrgNode, day: Day): OrgNode {
  if (!node.planned || node.planned.on > day) return node
  const { planned, ...rest } = node
  return applied(rest, planned)
}

/** The organisations of a county as they are on a day. */
export const nodesOn = (nodes: readonly OrgNode[], day: Day): OrgNode[] =>
  nodes.map((node) => nodeOn(node, day))
