import { listBranches } from '@shared/account/contract'
import { isOpen, orgsOf } from '@shared/org/tree'
import { listCounties } from '../county/door'
import { handle } from '../http/handle'
import { readCountyWithTree } from '../org/door'

/** A county's branches by name, for who isn't bound yet and looks for their own. */
export const handler = handle(listBranches, async ({ params, authorise, refuse }) => {
  authorise({ kind: 'nothing' })
  const { countyId } = params
  if (!(await listCounties()).some((county) => county.countyId === countyId)) return refuse('NOT_FOUND')
  const { tree } = await readCountyWithTree(countyId)
  const branches = orgsOf(tree)
    .filter((node) => node.level === 'branch' && isOpen(node))
    .map(({ orgId, name, parentId }) => {
      const above = parentId && tree.get(parentId)?.name
      return { orgId, name, ...(above !== undefined && above !== '' && { above }) }
    })
  return { status: 200, body: { branches } }
})
