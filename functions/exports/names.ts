import type { OrgId } from '@shared/ids'
import { idsOf, isOpen, isWithin, type OrgNode, orgsOf } from '@shared/org/tree'
import { orgFinder } from '../imports/door'
import type { Exporter } from './draft'

/** The open organisations that an export is about. */
export const orgsIn = ({ tree, orgId }: Pick<Exporter, 'tree' | 'orgId'>): OrgNode[] =>
  orgsOf(tree).filter((node) => isOpen(node) && isWithin(tree, node.orgId, orgId))

/** Every id under which things of those organisations may lie. */
export const listedIn = (exporter: Exporter): { org: OrgNode; listed: OrgId }[] =>
  orgsIn(exporter).flatMap((org) => idsOf(exporter.tree, org.orgId).map((listed) => ({ org, listed })))

/** What a sheet calls an organisation, so that an import finds this one again: its name, a path, or its code. */
export function orgNames({ tree, orgId }: Pick<Exporter, 'tree' | 'orgId'>): (of: OrgId) => string {
  const find = orgFinder(tree, orgId)
  const names = new Map<OrgId, string>()
  const name = (of: OrgId): string => {
    const node = tree.get(of)
    if (!node) return ''
    const above = node.parentId && tree.get(node.parentId)?.name
    const ways = [
      node.name,
      ...(above ? [`${above}/${node.name}`] : []),
      ...(node.externalCode ? [node.externalCode] : []),
    ]
    const isFound = (way: string) => {
      const found = find(way)
      return 'org' in found && found.org.orgId === node.orgId
    }
    return ways.find(isFound) ?? node.name
  }
  return (of) => {
    const known = names.get(of) ?? name(of)
    names.set(of, known)
    return known
  }
}
