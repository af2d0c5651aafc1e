import { readOrgHistory } from '@shared/org/contract'
import { orgFactTypes, type OrgHistory } from '@shared/org/views'
import type { OrgTree } from '@shared/org/tree'
import type { Fact } from '../events/fact'
import { handle } from '../http/handle'
import { nameOr } from './name-or'
import { listFacts } from './org-facts.store'

const ofTree: readonly string[] = orgFactTypes

function viewFact(fact: Fact, tree: OrgTree): OrgHistory['entries'][number] {
  const { eventId, type, at, effectiveOn, approvedBy, from, to } = fact
  return {
    ...{ eventId, type, at },
    ...(effectiveOn && { effectiveOn }),
    ...(approvedBy && { approvedBy: nameOr(approvedBy, tree) }),
    ...(from && { from: nameOr(from, tree) }),
    ...(to && { to: nameOr(to, tree) }),
  }
}

/** What happened to one organisation, by whose approval and from which day, the newest first. */
export const handler = handle(readOrgHistory, async ({ params, query, tree, authorise, refuse }) => {
  if (!tree.has(params.orgId)) return refuse('NOT_FOUND')
  authorise({ kind: 'org', orgId: params.orgId })
  const { facts, cursor } = await listFacts(params.orgId, query.cursor)
  const entries = facts.filter(({ type }) => ofTree.includes(type)).map((fact) => viewFact(fact, tree))
  return { status: 200, body: { entries, ...(cursor && { cursor }) } }
})
