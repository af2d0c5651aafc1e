import { can } from '@shared/access/can'
import type { OrgId } from '@shared/ids'
import { isPart } from '@shared/org/parts'
import { childrenOf, currentOrg, isWithin, lineOf, type OrgNode, type OrgTree } from '@shared/org/tree'
import { dayOf } from '@shared/time'
import { type AwayTally, figuresOf } from '@shared/trip/away-tally'
import { readAwayFigures } from '@shared/trip/contract'
import { enoughTogether } from '@shared/trip/gone-together'
import { handle } from '../http/handle'
import { regionOf } from '../region/region-of'
import { countAwayNow, readAwayCounts } from './away-counts'

/** Every id under which trips of an organisation, or of one below it, may lie; also of such as are closed or merged. */
const idsBelow = (orgId: OrgId, tree: OrgTree): OrgId[] =>
  [...tree.keys()].filter((id) => isWithin(tree, id, orgId))

/** Directly below which organisation another's count; the one that is looked at for its own. */
function countedFor(orgId: OrgId, top: OrgId, tree: OrgTree): OrgId {
  const line = lineOf(tree, orgId)
  const child = line.find(({ parentId }) => parentId !== undefined && currentOrg(tree, parentId) === top)
  return child && currentOrg(tree, orgId) !== top ? child.orgId : top
}

const below = (tree: OrgTree, orgId: OrgId) => childrenOf(tree, orgId).filter((node) => !isPart(node))

const byName = (one: OrgNode, other: OrgNode) => one.name.localeCompare(other.name, 'zh-Hans-CN')

/** Where so many are that a group could be set up for them. */
const togetherIn = (goTo: readonly string[]) =>
  enoughTogether(goTo).map((one) => ({ ...one, place: regionOf(one.regionCode)?.place ?? [] }))

/**
 * How many are away, and how many of them are mobile members by what a person has said, for an organisation's own and
 * for each directly below it, with all that lies below that. Added up out of a count for each organisation, so it
 * costs the same however many are away; above a branch, a change counts a moment later.
 */
export const handler = handle(
  readAwayFigures,
  async ({ query, person, as, tree, county, now, authorise, refuse }) => {
    authorise({ kind: 'org', orgId: query.orgId })
    const org = tree.get(query.orgId)
    if (!county || !org) return refuse('NOT_FOUND')
    const { countyId, limits } = county
    const children = below(tree, org.orgId)
    const ids = idsBelow(org.orgId, tree)
    const { counts, goTo } =
      children.length > 0
        ? { counts: await readAwayCounts(countyId, ids, now, tree.size), goTo: undefined }
        : await countAwayNow(countyId, ids, now)
    const by = new Map<OrgId, AwayTally[]>()
    for (const [id, tally] of counts) {
      const orgId = countedFor(id, org.orgId, tree)
      by.set(orgId, [...(by.get(orgId) ?? []), tally])
    }
    const figures = (some: readonly AwayTally[]) => figuresOf(some, dayOf(now), limits)
    const mayList = (orgId: OrgId) => can(person, as, 'trip.listAway', { kind: 'org', orgId }, tree)
    const open = new Set(children.map(({ orgId }) => orgId))
    // What is closed is counted for whoever stands above it.
    const own = [...by].flatMap(([orgId, some]) => (open.has(orgId) ? [] : some))
    return {
      status: 200,
      body: {
        ...{ orgId: org.orgId, orgName: org.name, whole: figures([...counts.values()]), own: figures(own) },
        orgs: children.sort(byName).map((node) => ({
          ...{ orgId: node.orgId, name: node.name, figures: figures(by.get(node.orgId) ?? []) },
          hasBelow: below(tree, node.orgId).length > 0,
          mayList: mayList(node.orgId),
        })),
        mayList: mayList(org.orgId),
        ...(goTo && mayList(org.orgId) && { together: togetherIn(goTo) }),
      },
    }
  },
)
