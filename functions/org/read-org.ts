import { type OrgSummary, readOrg } from '@shared/org/contract'
import { childrenOf, lineOf, type OrgNode } from '@shared/org/tree'
import { handle } from '../http/handle'

const summary = ({ orgId, name, level, type, phone }: OrgNode): OrgSummary => ({
  ...{ orgId, name, level, type },
  ...(phone && { phone }),
})

/** One organisation of the caller's county, those above and those directly below it. */
export const handler = handle(readOrg, async ({ params, tree, authorise, refuse }) => {
  const [org, ...above] = lineOf(tree, params.orgId)
  if (!org) return refuse('NOT_FOUND')
  authorise({ kind: 'org', orgId: org.orgId })
  return {
    status: 200,
    body: {
      org: summary(org),
      above: above.map(summary),
      below: childrenOf(tree, org.orgId).map(summary),
    },
  }
})
