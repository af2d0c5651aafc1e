import { anId } from '../../fixtures'
import type { OrgId } from '../../ids'
import { away, awayTree, home, homeTree } from '../../org/fixtures'
import { type OrgNode, orgsOf, orgTree, type OrgTree } from '../../org/tree'

/** Another mobile-member branch of the home county, into which the first can be merged. */
export const laterMobileBranch = anId('org', 'homelater')

const homeNodes: OrgNode[] = [
  ...orgsOf(homeTree),
  {
    ...{ orgId: laterMobileBranch, parentId: home.township, name: '柳溪镇驻琼流动党员党支部' },
    ...{ level: 'branch', type: 'mobile' },
  },
]

/** What can be merged while somebody is away: a branch at home, one of our own far away, one of a host's. */
export const merges = [
  { from: home.otherBranch, into: home.branch },
  { from: home.mobileBranch, into: laterMobileBranch },
  { from: away.mobileBranch, into: away.otherMobileBranch },
] as const

/** The organisations of both counties as they stand after some of the merges. */
export interface Orgs {
  home: OrgTree
  away: OrgTree
  /** What an id stands for now. */
  now: (orgId: OrgId) => OrgId
  /** Which merges have been: the same, the same organisations. */
  key: string
}

const known = new Map<string, Orgs>()

/** @param done the numbers of the merges that have been. */
export function orgsAfter(done: ReadonlySet<number>): Orgs {
  const key = [...done].sort().join('')
  const before = known.get(key)
  if (before) return before
  const into = new Map<OrgId, OrgId>(merges.flatMap((one, i) => (done.has(i) ? [[one.from, one.into]] : [])))
  const treeOf = (nodes: readonly OrgNode[]) =>
    orgTree(
      nodes.map((node) => {
        const mergedInto = into.get(node.orgId)
        return mergedInto ? { ...node, mergedInto } : node
      }),
    )
  const orgs: Orgs = {
    ...{ home: treeOf(homeNodes), away: treeOf(orgsOf(awayTree)), key },
    now: (orgId) => into.get(orgId) ?? orgId,
  }
  known.set(key, orgs)
  return orgs
}
