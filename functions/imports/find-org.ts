import type { OrgId } from '@shared/ids'
import { isOpen, isWithin, lineOf, type OrgNode, orgsOf, type OrgTree } from '@shared/org/tree'

/** The organisation that a cell names, or the end of a sentence that says why there is none. */
export type FoundOrg = { org: OrgNode } | { why: string; isSeveral: boolean }
export type OrgFinder = (text: string) => FoundOrg

/** Names as offices write them: blanks and the width of letters mean nothing. */
export const plainOrgName = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** 上级/支部 → its names from the top */
const pathOf = (text: string): string[] =>
  plainOrgName(text)
    .split(/[/\\>→]+/)
    .filter(Boolean)

/** Do the names above stand in this order among those above it? Steps may be left out. */
function liesBelow(above: readonly OrgNode[], names: readonly string[]): boolean {
  let rest = [...names]
  for (const { name } of above) if (plainOrgName(name) === rest.at(-1)) rest = rest.slice(0, -1)
  return rest.length === 0
}

/**
 * Finds organisations by their code, by name, or by a path (清泉镇党委/柳湾村支部) where a name stands twice.
 * Only what lies within `topId` is found, so a sheet says nothing of what its reader may not know.
 */
export function orgFinder(tree: OrgTree, topId: OrgId): OrgFinder {
  const byName = new Map<string, OrgNode[]>()
  const byCode = new Map<string, OrgNode>()
  for (const node of orgsOf(tree)) {
    if (!isWithin(tree, node.orgId, topId)) continue
    const name = plainOrgName(node.name)
    const named = byName.get(name)
    if (named) named.push(node)
    else byName.set(name, [node])
    if (node.externalCode) byCode.set(plainOrgName(node.externalCode).toUpperCase(), node)
  }
  const known = new Map<string, FoundOrg>()
  const find = (text: string): FoundOrg => {
    const coded = byCode.get(plainOrgName(text).toUpperCase())
    if (coded) return { org: coded }
    const names = pathOf(text)
    const all = (byName.get(names.at(-1) ?? '') ?? []).filter(({ orgId }) =>
      liesBelow(lineOf(tree, orgId).slice(1), names.slice(0, -1)),
    )
    const open = all.filter(isOpen)
    const [org, another] = open.length > 0 ? open : all
    if (!org) return { why: '在您管的组织里没有这个名字，请核对，或先建好这个组织', isSeveral: false }
    if (another)
      return { why: '有不止一个组织叫这个名字，请写成“上级/支部”，或者写组织编码', isSeveral: true }
    return { org }
  }
  return (text) => {
    const before = known.get(text) ?? find(text)
    known.set(text, before)
    return before
  }
}
