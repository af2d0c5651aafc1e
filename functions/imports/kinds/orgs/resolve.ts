import type { OrgId } from '@shared/ids'
import { isOpen, type OrgNode, orgsOf } from '@shared/org/tree'
import { plainOrgName } from '../../find-org'
import type { Entry, Job } from '../../kind'
import type { OrgColumn } from './columns'

export type OrgEntry = Entry<OrgColumn>
type Why = { why: string }

/** What a row is about: an organisation that stands, or one that it brings in. */
export interface Resolved {
  orgId: OrgId
  /** Absent only for the organisation at the top of what the sheet may speak of. */
  parentId: OrgId | undefined
  known: OrgNode | undefined
}

/**
 * Says which organisation each row of a sheet is about, and which is above it. Rows name one another, in any order, so
 * all are known before the first is asked for.
 */
export function resolver(job: Job, entries: readonly OrgEntry[]): (entry: OrgEntry) => Resolved | Why {
  const byName = new Map<string, OrgEntry[]>()
  for (const entry of entries) {
    const name = plainOrgName(entry.values.name ?? '')
    const named = byName.get(name)
    if (named) named.push(entry)
    else byName.set(name, [entry])
  }
  const standing = new Map<string, OrgNode>()
  const placeKey = (parentId: OrgId, name: string) => `${parentId} ${plainOrgName(name)}`
  for (const node of orgsOf(job.tree).filter(isOpen)) {
    const key = node.parentId && placeKey(node.parentId, node.name)
    if (key !== undefined && !standing.has(key)) standing.set(key, node)
  }
  const done = new Map<number, Resolved | Why>()
  const underWay = new Set<number>()

  /** Rows of the sheet that bring in an organisation which a parent's name may mean. */
  function broughtIn(text: string): Resolved[] {
    const names = plainOrgName(text).split(/[/\\>→]+/)
    const above = names.slice(0, -1).at(-1)
    return (byName.get(names.at(-1) ?? '') ?? []).flatMap((entry) => {
      if (
        above !== undefined &&
        plainOrgName(entry.values.parent ?? '')
          .split('/')
          .at(-1) !== above
      )
        return []
      const resolved = resolve(entry)
      return 'orgId' in resolved && !resolved.known ? [resolved] : []
    })
  }

  function parentOf({ values: { parent = '' } }: OrgEntry): { orgId: OrgId } | Why {
    const found = job.orgs(parent)
    const [brought, another] = broughtIn(parent)
    if ('org' in found) return brought ? { why: twice } : { orgId: found.org.orgId }
    if (found.isSeveral || another) return { why: twice }
    return brought ? { orgId: brought.orgId } : { why: found.why }
  }

  function find(entry: OrgEntry): Resolved | Why {
    const { name = '', code, parent: above } = entry.values
    const top = job.tree.get(job.orgId)
    if (above === undefined)
      return top && plainOrgName(top.name) === plainOrgName(name)
        ? { orgId: top.orgId, parentId: undefined, known: top }
        : { why: '没有写上级组织，请填上' }
    const coded = code === undefined ? undefined : job.orgs(code)
    const parent = parentOf(entry)
    if ('why' in parent) return parent
    const parentId = parent.orgId
    if (coded && 'org' in coded && coded.org.externalCode !== undefined)
      return { orgId: coded.org.orgId, parentId, known: coded.org }
    const known = standing.get(placeKey(parentId, name))
    return { orgId: known?.orgId ?? job.idOf('org', entry.row), parentId, known }
  }

  function resolve(entry: OrgEntry): Resolved | Why {
    const before = done.get(entry.row)
    if (before) return before
    if (underWay.has(entry.row)) return { why: '和表里别的行互为上级，请核对' }
    underWay.add(entry.row)
    const resolved = find(entry)
    underWay.delete(entry.row)
    done.set(entry.row, resolved)
    return resolved
  }
  return resolve
}

const twice = '有不止一个组织叫这个名字，请写成“上级/下级”，或者写组织编码'
