import type { KeptContact } from '@shared/contact/schema'
import type { OrgId } from '@shared/ids'
import { childrenOf, idsOf, isOpen, isWithin, type OrgNode, type OrgTree, orgsOf } from '@shared/org/tree'
import { type Days, listContactsIn } from './contact-lists'

/** Of so many organisations the log is read at once; of more, part by part. */
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
  return logIn(ownLists(orgId, tree), days)
}

/** The lists in which an organisation's own entries lie; for a branch, also those of its groups. */
export const ownLists = (orgId: OrgId, tree: OrgTree): OrgId[] =>
  listsOf(isBranch(orgId, tree) ? below(orgId, tree) : [orgId], tree)

const listsOf = (orgIds: readonly OrgId[], tree: OrgTree): OrgId[] => [
  ...new Set(orgIds.flatMap((one) => idsOf(tree, one))),
]

const logIn = async (lists: readonly OrgId[], days: Days): Promise<KeptContact[]> =>
  (await Promise.all(lists.map((one) => listContactsIn(one, days)))).flat()

const byName = (one: OrgNode, other: OrgNode) => one.name.localeCompare(other.name, 'zh-Hans-CN')

/** The organisations directly below one in parts, of which each has so many below it as are read at once; one at least. */
function partsOf(orgId: OrgId, tree: OrgTree): OrgNode[][] {
  const parts: OrgNode[][] = []
  let room = 0
  for (const node of childrenOf(tree, orgId).sort(byName)) {
    const size = below(node.orgId, tree).length
    if (size > room || parts.length === 0) {
      parts.push([])
      room = mostRead
    }
    parts.at(-1)?.push(node)
    room -= size
  }
  return parts
}

/**
 * What lies directly below an organisation, each with the log of all below it; its own members' first, then by name. The
 * log is read part by part: the first part names all of them, later ones have their own alone.
 * @param part from 0 on.
 * @returns the lines, and whether another part follows.
 */
export async function sheetLines(orgId: OrgId, days: Days, tree: OrgTree, part = 0) {
  const own = async (): Promise<Line> => ({
    ...{ orgId, orgName: tree.get(orgId)?.name ?? '', isBranch: true },
    log: await ownLog(orgId, days, tree),
  })
  if (isBranch(orgId, tree)) return { lines: [await own()], hasMore: false, isWhole: true }
  const parts = partsOf(orgId, tree)
  const lineOf = ({ orgId: child, name }: OrgNode): Line => ({
    ...{ orgId: child, orgName: name, isBranch: isBranch(child, tree) },
  })
  const [first, read] = await Promise.all([
    part === 0 ? own() : undefined,
    Promise.all(
      (parts[part] ?? []).map(async (node) => ({
        ...lineOf(node),
        log: await logIn(listsOf(below(node.orgId, tree), tree), days),
      })),
    ),
  ])
  // Committees have members of their own seldom.
  const hasOwn = first && (parts.length === 0 || (first.log?.length ?? 0) > 0)
  const later = part === 0 ? parts.slice(1).flat().map(lineOf) : []
  const hasMore = part + 1 < parts.length
  return { lines: [...(hasOwn ? [first] : []), ...read, ...later], hasMore, isWhole: parts.length <= 1 }
}
