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

const below = (orgId: OrgId, tree: OrgTree): OrgId[] =>
  orgsOf(tree)
    .filter((node) => isOpen(node) && isWithin(tree, node.orgId, orgId))
    .map((node) => node.orgId)

/** A branch is one line with its groups. */
const isBranch = (orgId: OrgId, tree: OrgTree): boolean => {
  const level = tree.get(orgId)?.level
  return level === 'branch' || level === 'group'
}

/** The log of an organisation's own members, and for a branch that of its groups. */
export async function ownLog(orgId: OrgId, days: Days, tree: OrgTree): Promise<KeptContact[]> {
  const orgIds = isBranch(orgId, tree) ? below(orgId, tree) : [orgId]
  return logOf(orgIds, days, tree)
}

async function logOf(orgIds: readonly OrgId[], days: Days, tree: OrgTree): Promise<KeptContact[]> {
  const lists = [...new Set(orgIds.flatMap((one) => idsOf(tree, one)))]
  return (await Promise.all(lists.map((one) => listContactsIn(one, days)))).flat()
}

/** What lies directly below an organisation, each with the log of all below it; its own members' first, then by name. */
export async function sheetLines(orgId: OrgId, days: Days, tree: OrgTree): Promise<Line[]> {
  const orgName = tree.get(orgId)?.name ?? ''
  const own: Line = { orgId, orgName, isBranch: true, log: await ownLog(orgId, days, tree) }
  if (isBranch(orgId, tree)) return [own]
  const reads = below(orgId, tree).length <= mostRead
  const lines = await Promise.all(
    childrenOf(tree, orgId).map(async ({ orgId: child, name }): Promise<Line> => {
      const line = { orgId: child, orgName: name, isBranch: isBranch(child, tree) }
      return reads ? { ...line, log: await logOf(below(child, tree), days, tree) } : line
    }),
  )
  // Committees have members of their own seldom.
  const hasOwn = lines.length === 0 || (own.log?.length ?? 0) > 0
  const byName = lines.sort((a, b) => a.orgName.localeCompare(b.orgName, 'zh-Hans-CN'))
  return [...(hasOwn ? [own] : []), ...byName]
}
