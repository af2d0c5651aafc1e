import { countMobileBranch } from '@shared/inflow/contract'
import { fewestInBranch, isEnough, isMobileBranch } from '@shared/org/mobile-branch'
import { handle } from '../http/handle'
import { listWithBranch } from '../trip/door'
import { listInflowIn } from './list-in-org'

/** How many take part in a mobile-member branch: on trips to it, and from elsewhere. Some dozens at most. */
export const handler = handle(countMobileBranch, async ({ query: { orgId }, tree, authorise }) => {
  authorise({ kind: 'org', orgId })
  const org = tree.get(orgId)
  if (!org || !isMobileBranch(org)) return { status: 200, body: {} }
  const [{ trips }, { members }] = await Promise.all([listWithBranch(orgId), listInflowIn(orgId, tree, 200)])
  const count = { travelling: trips.length, fromElsewhere: members.length }
  return { status: 200, body: { count: { ...count, fewest: fewestInBranch, enough: isEnough(count) } } }
})
