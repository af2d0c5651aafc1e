import { listOrgs } from '@shared/org/contract'
import { isOpen, type OrgNode, orgsOf } from '@shared/org/tree'
import { handle } from '../http/handle'

const nameOf = ({ orgId, parentId, name, level, type, regionCode }: OrgNode) => ({
  ...{ orgId, name, level, type },
  ...(parentId && { parentId }),
  ...(type === 'mobile' && regionCode && { regionCode }),
})

/** Every open organisation of the caller's county by name. Reads nothing that authentication hasn't read. */
export const handler = handle(listOrgs, async ({ county, tree, authorise, refuse }) => {
  if (!county) return refuse('NOT_ALLOWED')
  authorise({ kind: 'org', orgId: county.rootOrgId })
  return { status: 200, body: { orgs: orgsOf(tree).filter(isOpen).map(nameOf) } }
})
