import type { KeptContact } from '@shared/contact/schema'
import type { OrgId } from '@shared/ids'
import { childrenOf, idsOf, isOpen, isWithin, type OrgTree, orgsOf } from '@shared/org/tree'
import { type Days, listContactsIn } from './contact-lists'

/** Of so many organisations the log is read at once; above, a page shows the names and each is opened by itself. */
const mostRead = 60

interface Line {
  orgId: OrgId
  orgName: string
  isBranch: boolean
  log?: readonly KeptContact[]
}

const below = (orgId: OrgId, tree: OrgTree) =>
  orgsOf(tree).filter((node) => isOpen(node) && isWithin(tree, node.orgId, orgId))

const logOf = async (orgIds: readonly OrgId[], days: Days, tree: OrgTree) =>
  (
    await Promise.all(orgIds.flatMap((one) => idsOf(tree, one)).map((one) => listContactsIn(one, days)))
  ).flat()

/** What lies directly below an organisation, each with the log of all below it; and its own members' first. */
export async function sheetLines(orgId: OrgId, days: Days, tree: OrgTree): Promise<Line[]> {
  const children = childrenOf(tree, orgId)
  const reads = below(orgId, tree).length <= mostRead
  const own: Line = {
    ...{ orgId, orgName: tree.get(orgId)?.name ?? '', isBranch: true },
    log: await logOf([orgId], days, tree),
  }
  const lines = await Promise.all(
    children.map(async ({ orgId: child, name: orgName }): Promise<Line> => {
      const orgIds = below(child, tree).map((one) => one.orgId)
      const line = { orgId: child, orgName, isBranch: orgIds.length === 1 }
      return reads ? { ...line, log: await logOf(orgIds, days, tree) } : line
    }),
  )
  // Committees have members of their own seldom.
  const hasOwn = children.length === 0 || (own.log?.length ?? 0) > 0
  return [...(hasOwn ? [own] : []), ...lines]
}
