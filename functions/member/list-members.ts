import type { OrgId } from '@shared/ids'
import { listMembers } from '@shared/member/contract'
import type { Member } from '@shared/member/member'
import { dayOf } from '@shared/time'
import { currentOrg, idsOf, orgsOf, type OrgTree } from '@shared/org/tree'
import { handle } from '../http/handle'
import { listHeld, listMembers as listOfBranch } from './member.store'
import { tiesOf } from './ties'
import { isWanted, viewCard } from './view-card'

/** Has it organisations below it, from which it may have taken somebody over? */
const isAboveOthers = (tree: OrgTree, orgId: OrgId): boolean =>
  orgsOf(tree).some(({ parentId }) => parentId === currentOrg(tree, orgId))

/** On the roster of an organisation and those merged into it, and those whom it has taken over from a branch. */
async function everybodyOf(orgId: OrgId, tree: OrgTree, also: 'active' | 'everybody'): Promise<Member[]> {
  const orgIds = idsOf(tree, orgId)
  const held = isAboveOthers(tree, orgId) ? orgIds.map(listHeld) : []
  const lists = await Promise.all([...orgIds.map((one) => listOfBranch(one, also)), ...held])
  return [...new Map(lists.flat().map((member) => [member.memberId, member])).values()]
}

/** The roster of one organisation, by name; each member as much as the reader may see. */
export const handler = handle(listMembers, async ({ query, person, as, tree, now, authorise }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  const also = query.state === 'left' ? 'everybody' : 'active'
  const members = await everybodyOf(query.orgId, tree, also)
  const ties = await tiesOf(
    members.map(({ memberId }) => memberId),
    dayOf(now),
  )
  const cards = members
    .map((one) =>
      viewCard(one, ties.get(one.memberId) ?? { away: false, bound: false }, { person, as, tree }),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))
  const wanted = cards.filter((card) => isWanted(card, query))
  return { status: 200, body: { members: wanted, total: cards.length } }
})
